// The browser comes from scripts/setup/prepare.mjs: the download in puppeteer's
// postinstall fails on machines that reach only the npm registry.
module.exports = { skipDownload: true };
