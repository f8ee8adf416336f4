import { stageKeys, touchKinds, type CostKind, type LeadStatus, type Outcome } from '#shared/fields/fields.ts';

/** A word as it is compared: without case, with single spaces instead of other signs. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words<T>(table: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(table.flatMap(([meaning, list]) => list.split('|').map((word) => [word, meaning] as const)));
}

/** The names of the funnel's stages that files use, beside the keys themselves. */
export const stageNames: ReadonlyMap<string, string> = words([
  ...stageKeys.map((key) => [key as string, key] as const),
  ['lead', 'leads|new lead|raw lead|inquiry|anfrage|interessent'],
  ['mql', 'mqls|marketing qualified|marketing qualified lead|marketingqualifiedlead'],
  ['sql', 'sqls|sales qualified|sales qualified lead|salesqualifiedlead'],
  ['opportunity', 'opportunities|opp|verkaufschance'],
  ['customer', 'customers|client|kunde'],
]);

const leadStatusWords: ReadonlyMap<string, LeadStatus> = words<LeadStatus>([
  ['new', 'new|neu|not contacted|open not contacted|uncontacted|not started|unworked'],
  [
    'open',
    'open|offen|working|working contacted|in progress|in bearbeitung|contacted|kontaktiert|attempted to contact|attempting|attempted|' +
      'connected|nurturing|nurture|bad timing|open deal|follow up|in contact|engaged|assigned',
  ],
  [
    'accepted',
    'accepted|akzeptiert|angenommen|qualified|qualifiziert|closed converted|converted|sales accepted|sal|sales qualified',
  ],
  [
    'rejected',
    'rejected|abgelehnt|unqualified|unqualifiziert|nicht qualifiziert|not qualified|disqualified|recycled|' +
      'closed not converted|junk|junk lead',
  ],
  ['lost', 'lost|verloren|closed lost|lost lead|dead'],
  ['excluded', 'excluded|test|spam|duplicate|dublette|duplikat|merged|invalid|bot'],
]);

const outcomeWords: ReadonlyMap<string, Outcome> = words<Outcome>([
  ['won', 'won|closed won|closedwon|gewonnen|abgeschlossen gewonnen|deal won|win|sold|signed|customer|contract signed'],
  ['lost', 'lost|closed lost|closedlost|verloren|abgeschlossen verloren|deal lost|loss|abandoned lost|lost deal'],
  [
    'no_decision',
    'no decision|nodecision|keine entscheidung|abandoned|no decision made|closed no decision|cancelled|canceled|stalled closed',
  ],
  [
    'open',
    'open|offen|new|neu|pending|in progress|prospecting|engaging|qualification|qualified|negotiation|proposal|discovery|' +
      'needs analysis|value proposition|demo|contract sent|appointment scheduled|presentation scheduled|' +
      'qualified to buy|decision maker bought in|perception analysis|id decision makers|proposal price quote|' +
      'negotiation review|verhandlung|angebot|opportunity',
  ],
]);

const costKindWords: ReadonlyMap<string, CostKind> = words<CostKind>([
  ['media', 'media|ads|advertising|ad spend|paid media|werbung|mediakosten'],
  ['tools', 'tools|tool|software|saas|licences|licenses|lizenzen'],
  ['agency', 'agency|agencies|agentur|freelancer|contractor'],
  ['people', 'people|person|salaries|salary|staff|headcount|personal|personnel|gehalt|gehälter'],
]);

export type Side = 'marketing' | 'sales';
export type Direction = 'inbound' | 'outbound';
type TouchKind = { readonly kind: string; readonly side: Side; readonly direction?: Direction };

const marketing = (kind: string): TouchKind => ({ kind, side: 'marketing' });
const sales = (kind: string, direction?: Direction): TouchKind => ({
  kind,
  side: 'sales',
  ...(direction === undefined ? {} : { direction }),
});

const touchKindWords: ReadonlyMap<string, TouchKind> = words<TouchKind>([
  ...touchKinds.marketing.map((kind) => [marketing(kind), kind] as const),
  ...touchKinds.sales.map((kind) => [sales(kind), kind] as const),
  [marketing('visit'), 'page view|pageview|website visit|web visit|session|besuch|webseitenbesuch'],
  [marketing('click'), 'ad click|email click|link click|klick|clicked'],
  [marketing('form'), 'form submission|form submit|form fill|submission|formular|contact form|demo request|lead form'],
  [marketing('download'), 'content download|whitepaper|ebook|asset download'],
  [
    marketing('email'),
    'e mail|newsletter|marketing email|marketing e mail|email open|email opened|email campaign|email blast|e mail kampagne',
  ],
  [marketing('event'), 'webinar|conference|trade show|tradeshow|messe|veranstaltung|event attended|webinar attended'],
  [marketing('ad'), 'ads|advertisement|impression|ad impression|anzeige'],
  [sales('call'), 'phone|phone call|telephone|anruf|telefonat|telefon|dial|cold call|voicemail'],
  [sales('call', 'outbound'), 'outbound call|outgoing call|call outbound|call outgoing'],
  [sales('call', 'inbound'), 'inbound call|incoming call|call inbound|call incoming'],
  [sales('mail'), 'sales email|sales e mail|personal email|one to one email|1 1 email|1to1 email|email 1 1|brief'],
  [sales('mail', 'outbound'), 'email sent|sent email|outbound email|outgoing email|email outgoing|email to lead'],
  [
    sales('mail', 'inbound'),
    'email received|received email|incoming email|inbound email|email incoming|incoming e mail|email reply|email replied|reply',
  ],
  [
    sales('meeting'),
    'demo|meetings|appointment|termin|besprechung|treffen|site visit|video call|discovery call|presentation',
  ],
  [
    sales('message'),
    'sms|text|text message|linkedin|linkedin message|inmail|whatsapp|whats app|chat|social|social message|nachricht|communication',
  ],
  [sales('task'), 'to do|todo|follow up|followup|aufgabe|reminder|note|notes|notiz'],
  [
    sales('sequence'),
    'automated|automatic|automated email|automated mail|auto email|sequence email|sequence step|cadence|drip|workflow email|automatisch',
  ],
]);

const sideWords: ReadonlyMap<string, Side> = words<Side>([
  ['marketing', 'marketing|mktg|mkt'],
  ['sales', 'sales|vertrieb|sdr|bdr|ae|sales development'],
]);

const directionWords: ReadonlyMap<string, Direction> = words<Direction>([
  ['inbound', 'inbound|in|incoming|received|eingehend|from lead|incoming email'],
  ['outbound', 'outbound|out|outgoing|sent|ausgehend|forwarded email|email|to lead'],
]);

const touchOutcomeWords: ReadonlyMap<string, string> = words([
  [
    'connected',
    'connected|reached|answered|spoke|spoken|contacted|erreicht|gesprochen|conversation|call connected|interested',
  ],
  ['held', 'held|completed|done|attended|took place|stattgefunden|durchgeführt|meeting held'],
  [
    'no_answer',
    'no answer|not reached|not answered|nicht erreicht|busy|besetzt|voicemail|left voicemail|left live message|left message',
  ],
  ['no_show', 'no show|noshow|nicht erschienen'],
  ['cancelled', 'cancelled|canceled|abgesagt|rescheduled|verschoben'],
  ['wrong_number', 'wrong number|falsche nummer|bad number|invalid number'],
  ['bounced', 'bounced|bounce|undeliverable'],
]);

const lookUp =
  <T>(table: ReadonlyMap<string, T>) =>
  (text: string): T | null =>
    table.get(plainWord(text)) ?? null;

/** The stage of the funnel a word names, or null. */
export const stageOf = lookUp(stageNames);
/** MO7. */
export const leadStatusOf = lookUp(leadStatusWords);
export const costKindOf = lookUp(costKindWords);
export const sideOf = lookUp(sideWords);
export const directionOf = lookUp(directionWords);
/** `connected` and `held` make a contact (MO13); words that are not known stay as they are. */
export const touchOutcomeOf = lookUp(touchOutcomeWords);

/** How a deal ended, by the word of its outcome or of its stage, or null. */
export function outcomeOf(text: string): Outcome | null {
  const word = plainWord(text);
  const known = outcomeWords.get(word);
  if (known !== undefined) return known;
  // `Closed Won - Upsell`, `6 - Closed Lost`: what a pipeline's stages are called beside the plain word.
  const match = /\b(?:closed|abgeschlossen) (won|gewonnen|lost|verloren)\b/u.exec(word)?.[1];
  if (match === undefined) return null;
  return match === 'won' || match === 'gewonnen' ? 'won' : 'lost';
}

export type Touch = { readonly kind: string; readonly side: Side; readonly direction: Direction | null };

/**
 * Kind, side and direction of a touch (MO13). An empty side follows the kind; a side that is given turns `email` into
 * `mail` and back; a sales touch without direction is outbound; `automated` makes a sequence of a mail.
 */
export function touchOf(kindText: string | null, side: Side | null, direction: Direction | null): Touch {
  const known = kindText === null ? null : touchKindOf(kindText);
  const ofKind = known ?? { kind: 'other', side: side ?? 'marketing' };
  const decided = side ?? ofKind.side;
  let kind = ofKind.kind;
  if (decided === 'sales' && kind === 'email') kind = 'mail';
  if (decided === 'marketing' && kind === 'mail') kind = 'email';
  const ofWord = 'direction' in ofKind ? (ofKind.direction ?? null) : null;
  return { kind, side: decided, direction: direction ?? ofWord ?? (decided === 'sales' ? 'outbound' : null) };
}

/** The kind of touch a word names, or null. */
export function touchKindOf(text: string): TouchKind | null {
  const word = plainWord(text);
  const known = touchKindWords.get(word);
  if (known !== undefined) return known;
  return /\b(?:automated|automatic|auto|sequence|cadence|drip)\b/u.test(word) ? sales('sequence') : null;
}

/** MO13: side sales, outbound, not automated, of a kind a person does. */
export function isHumanAttempt(touch: Touch): boolean {
  return (
    touch.side === 'sales' &&
    touch.direction === 'outbound' &&
    (touch.kind === 'call' || touch.kind === 'mail' || touch.kind === 'meeting' || touch.kind === 'message')
  );
}
