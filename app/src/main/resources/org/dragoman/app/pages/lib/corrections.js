// What a reader knows better than the machine. (The form comes with the routes for corrections.)
export function corrections() {
  return null;
}
