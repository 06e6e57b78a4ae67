/** Lets style sheets be imported for their effect on the page. */
declare module '*.css';

/** A style sheet as text, for a document of its own. */
declare module '*.css?inline' {
  const styles: string;
  export default styles;
}
