/** Goes with every figure of a survey of which the source gives no number of respondents. */
export const sampleNote =
  "Cijfers van een enquête. De bron zegt niet hoeveel inwoners antwoordden: de foutenmarge is niet bekend, en een klein verschil kan toeval zijn.";
