// The package announces types that it does not ship.
declare module "vega-scenegraph" {
  export interface MeasuredItem {
    readonly fontSize?: number;
    readonly fontWeight?: number | string;
  }
  export const textMetrics: {
    width: (item: MeasuredItem, text: unknown) => number;
  };
}
