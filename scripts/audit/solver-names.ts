/** Who attacks a publication: the first every hidden small count, the second a sample again. */
export const auditSolvers = ["HiGHS", "GLPK"] as const;
