/** Runs an action whose failure is not an error, and says whether it worked. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
