/** Says whether the page is next to the text, where only one column fits; the same limit as in the style sheets. */
export const narrow = window.matchMedia('(max-width: 720px)');
