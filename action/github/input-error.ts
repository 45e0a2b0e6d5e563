/** Something that the author of the workflow has to fix; it is reported without a stack. */
export class InputError extends Error {}
