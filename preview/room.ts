/** Whether the page stands next to the text, where there is room for one column only: as in the style sheets. */
export const narrow = window.matchMedia('(max-width: 720px)');
