/** The package has no types of its own. */
declare module "hyphen/nl/index.js" {
  const dutch: { hyphenateSync(text: string): string };
  export default dutch;
}
