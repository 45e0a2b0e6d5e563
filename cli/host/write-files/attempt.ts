/** Whether an action worked: for what is better done, and is no reason to fail. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
