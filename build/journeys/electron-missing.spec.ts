import { test } from '@playwright/test';

// Stands in the report, so that nobody takes the journeys on Chromium for journeys on Electron.
test.skip('skipped: no Electron binary', () => undefined);
