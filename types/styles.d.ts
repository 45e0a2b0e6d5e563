/** Style sheets are imported for their effect: the bundler collects them next to the script. */
declare module '*.css';
