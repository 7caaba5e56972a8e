// Loaded before a server (`--import`): the machine's clock is RUJUKAN_TEST_DAYS days off.
const off = Number(process.env.RUJUKAN_TEST_DAYS ?? '0') * 86_400_000
const now = Date.now
Date.now = () => now() + off
