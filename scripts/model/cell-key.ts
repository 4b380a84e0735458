/** Names a cell, the same for every way of writing it down; made by `cellKey`. */
export type CellKey = string & { readonly brand: "CellKey" };
