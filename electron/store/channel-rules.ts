/** RO1: the rules a new workspace starts with, first match wins; a null matches everything. */
export type ChannelRule = {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly channel: string;
};

const byMedium: Readonly<Record<string, readonly string[]>> = {
  'Paid Search': ['cpc', 'ppc', 'paid search', 'paid_search', 'paidsearch', 'sem'],
  'Paid Social': ['paid social', 'paid_social', 'paidsocial', 'cpm social'],
  Display: ['display', 'banner', 'cpm'],
  Email: ['email', 'e-mail', 'newsletter'],
  'Organic Search': ['organic', 'search', 'seo'],
  'Organic Social': ['social', 'organic_social', 'organic social'],
  Referral: ['referral', 'partner'],
  Affiliate: ['affiliate', 'affiliates'],
  Events: ['event', 'events', 'trade show', 'tradeshow', 'fair', 'messe'],
  Phone: ['phone', 'call', 'telephone', 'telefon'],
  Print: ['print', 'mail', 'post'],
};

const bySource: Readonly<Record<string, readonly string[]>> = {
  Direct: ['direct', '(direct)'],
  Referral: ['referral', 'partner', 'recommendation', 'empfehlung'],
  Events: ['event', 'events', 'trade show', 'tradeshow', 'conference', 'messe'],
  Email: ['email', 'e-mail', 'email campaign', 'newsletter'],
  Website: ['website', 'web', 'webseite'],
  'Organic Social': ['social media', 'social'],
  Phone: ['phone', 'cold call', 'inbound call', 'telefon'],
};

export const defaultChannelRules: readonly ChannelRule[] = [
  ...Object.entries(byMedium).flatMap(([channel, words]) =>
    words.map((medium) => ({ source: null, medium, campaign: null, channel })),
  ),
  ...Object.entries(bySource).flatMap(([channel, words]) =>
    words.map((source) => ({ source, medium: null, campaign: null, channel })),
  ),
];

/** The channel that the first matching rule gives, or null. Text is compared whole, without case and outer spaces. */
export function channelByRules(
  rules: readonly ChannelRule[],
  touch: { readonly source: string | null; readonly medium: string | null; readonly campaign: string | null },
): string | null {
  const matches = (pattern: string | null, value: string | null): boolean =>
    pattern === null || (value !== null && value.trim().toLowerCase() === pattern.toLowerCase());
  return (
    rules.find(
      (rule) =>
        matches(rule.source, touch.source) &&
        matches(rule.medium, touch.medium) &&
        matches(rule.campaign, touch.campaign),
    )?.channel ?? null
  );
}
