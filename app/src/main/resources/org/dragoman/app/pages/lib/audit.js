// A sheet of events to judge in the browser. (It comes with its routes.)
export async function auditSheet() {
  return null;
}
