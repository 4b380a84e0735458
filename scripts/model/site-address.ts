/** Where a built folder will stand: "https://cijfers.example/kust/". */
export const siteAddressPattern = /^https:\/\/[^\s"'<>?#]+\/$/;

/** What is expected, in a message. */
export const siteAddressWords = "een adres dat met https:// begint en op / eindigt";
