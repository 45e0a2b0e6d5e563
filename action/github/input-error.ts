/** A mistake that the author of the workflow has to fix. It is reported without a stack. */
export class InputError extends Error {}
