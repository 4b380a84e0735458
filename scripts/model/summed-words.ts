/** What a legend calls figures of an earlier year that are sums over the areas of then. */
export const summedWords = "opgeteld uit de gebieden van toen";
