// Searches that are kept, each with a feed. (They come with their routes.)
export function savedSearches() {
  return null;
}
