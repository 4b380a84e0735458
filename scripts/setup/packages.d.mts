/** What installing packages does outside the program; a test replaces it. */
export interface PackageEffects {
  runNpm(
    root: string,
    args: readonly string[],
  ): { readonly status: number | null; readonly output: string };
  report(line: string): void;
}

export function preparePackages(root: string, effects?: PackageEffects): string | undefined;
