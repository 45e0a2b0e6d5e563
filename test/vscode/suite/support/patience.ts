/** Milliseconds for one test or hook: a cold start of the server on a busy machine fits in. */
export const patience = 20_000;
