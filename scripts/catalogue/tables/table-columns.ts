import type { Dataset } from "../../model/dataset.ts";
import type { ContributorRule } from "../../model/source-rule.ts";

/** The columns of a dataset's files. */
interface TableColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Why columns are needed that not every dataset has. */
  readonly hint?: string;
}

/** What a file needs so that the rule of its dataset can be applied. */
export function tableColumns({ kind, rule, dimensions }: Dataset): TableColumns {
  const keys = ["niveau", "code", ...Object.keys(dimensions)];
  const all = { counts: [], amounts: contributorColumns, shares: sampleColumns }[kind];
  const needed =
    rule.kind === "contributors"
      ? contributorColumns.slice(0, neededContributors(rule))
      : rule.kind === "survey"
        ? sampleColumns.slice(0, 1)
        : [];
  return {
    required: [...keys, "waarde", ...needed],
    optional: [...all.filter((name) => !needed.includes(name)), "status"],
    ...(needed.length > 0 ? { hint: hints[kind] } : {}),
  };
}

const contributorColumns: readonly string[] = ["bijdragers", "grootste", "tweede"];
const sampleColumns: readonly string[] = ["respondenten", "populatie"];

const hints: Readonly<Record<Dataset["kind"], string>> = {
  counts: "",
  amounts:
    'De regel van de bron vraagt hoeveel bijdragers er zijn, en voor dominantie of procent ook de grootste bijdrage (en de tweede). Geeft de bron die niet, zet dan "geen" bij dominantie en procent op haar kaart, als zij dat toelaat.',
  shares:
    'De regel van de bron vraagt per aandeel het ongewogen aantal respondenten. Geeft de bron dat niet, zet dan "doorBronBeschermd" bij respondenten op haar kaart, als zij zelf weglaat wat te onzeker is.',
};

/** How many of the columns about contributors a rule looks at. */
function neededContributors(rule: ContributorRule): 1 | 2 | 3 {
  if (rule.twoLargestShare !== undefined || rule.closestEstimate !== undefined) return 3;
  return rule.largestShare === undefined ? 1 : 2;
}
