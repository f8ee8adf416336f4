import type { Kind } from '#shared/fields/fields.ts';

/**
 * What other programs call our fields, per kind: strongest name first, names as `plainName` writes them, `!` before the
 * ones that tell the kind of file. Salesforce, HubSpot, Pipedrive, Zoho, Dynamics, Google, Meta, LinkedIn, Microsoft and
 * plain spreadsheets, English and German.
 */
export const synonyms: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  leads: {
    external_id:
      '!lead id|record id|record id contact|!contact id|!prospect id|id|vid|customer id|person id|lead no|lead number|!lead nr|kontakt id|kunden id|crm id|user id',
    email:
      'email address|e mail|mail|e mail address|work email|business email|contact email|lead email|primary email|e mail adresse|emailadresse|email 1',
    name: 'full name|contact name|!lead name|contact|kontakt|vollständiger name|ansprechpartner|last name|lastname|nachname|first name|vorname',
    company:
      'company name|account name|organization|organisation|organization name|account|firma|unternehmen|firmenname|employer',
    company_size:
      'employees|number of employees|no of employees|employee count|company employees|size|mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter',
    phone: 'phone number|telephone|mobile|mobile phone|mobile phone number|telefon|telefonnummer|handy',
    owner:
      '!lead owner|!contact owner|owner name|owner id|assigned to|assignee|sales rep|rep|sales agent|sales owner|hubspot owner id|zuständig|besitzer|vertriebsmitarbeiter|lead besitzer|sdr',
    team: 'sales team|hubspot team|owner team|vertriebsteam|abteilung',
    source:
      '!lead source|utm source|original source|source original|original traffic source|traffic source|first touch source|!leadquelle|quelle|herkunft|how did you hear about us|original source type',
    medium: 'utm medium|original medium|first touch medium',
    campaign: 'utm campaign|campaign name|original campaign|first conversion|recent campaign|kampagne|kampagnenname',
    channel: 'marketing channel|acquisition channel|lead channel|original channel|kanal|marketingkanal',
    content: 'utm content|ad content|creative|inhalt',
    persona: '!buyer persona|job persona|role|job role|buying role|zielgruppe',
    country: 'country region|country name|mailing country|country code|land|staat|ip country|billing country',
    stage: '!lifecycle stage|!lead stage|funnel stage|lifecyclestage|lifecycle|phase|lebenszyklusphase|lead phase',
    status: '!lead status|contact status|!leadstatus|hs lead status',
    accepted_at: 'accepted date|date accepted|accepted on|sal date|sales accepted date|akzeptiert am|angenommen am',
    rejected_at:
      'rejected date|date rejected|rejected on|disqualified date|date disqualified|disqualified at|abgelehnt am',
    rejection_reason:
      'rejected reason|reject reason|disqualification reason|disqualified reason|unqualified reason|ablehnungsgrund|reason for rejection',
    created_at:
      'create date|created date|date created|created|created on|createdate|creation date|created time|lead created|!lead created date|!lead create date|!lead date|signup date|sign up date|signed up at|first seen|erstellt am|erstelldatum|erstellungsdatum|angelegt am|datum|eingangsdatum|date|timestamp|converted from anonymous at',
  },
  deals: {
    external_id:
      '!deal id|!opportunity id|record id|record id deal|id|opp id|order id|contract id|!deal nr|angebotsnummer|auftragsnummer',
    lead: 'lead id|contact id|associated contact|!associated contact ids|associated contact id|primary contact|contact|contact email|lead email|email|customer id|customer email|person id|contact person|kontakt|kunden id|kundennummer|user id',
    name: '!deal name|!opportunity name|title|deal title|dealname|deal|opportunity|verkaufschance|geschäft|bezeichnung',
    company:
      'account|account name|company name|organization|organisation|associated company|primary company|customer name|customer|kunde|firma|unternehmen',
    amount:
      '!deal value|!deal amount|!close value|!closed amount|!opportunity amount|value|revenue|amount in company currency|contract value|acv|tcv|arr|total value|price|estimated value|sales|total price|betrag|wert|umsatz|auftragswert|summe|abschlusswert|order value|conversion value|weighted amount',
    currency: 'currency code|deal currency|deal currency code|currency iso code|währung|waehrung|currency of value',
    list_amount: 'list price|listprice|list value|amount before discount|listenpreis',
    stage:
      '!deal stage|!opportunity stage|!stage name|sales stage|pipeline stage|dealstage|phase|verkaufsphase|vertriebsphase|deal phase',
    created_at:
      'create date|created date|date created|created|created on|createdate|deal created|!deal created|!deal created date|opportunity created date|engage date|open date|opened at|start date|creation date|add time|deal created on|erstellt am|erstelldatum|erstellungsdatum|angelegt am',
    expected_close:
      'expected close date|estimated close date|est close date|forecast close date|target close date|erwarteter abschluss|erwartetes abschlussdatum|geplanter abschluss|voraussichtlicher abschluss',
    closed_at:
      '!close date|!closed date|!date closed|closed on|!closedate|closed|won date|won time|close time|date won|!deal closed|converted at|conversion date|order date|sales date|signed at|contract date|abschlussdatum|abgeschlossen am|kaufdatum',
    outcome: '!deal outcome|deal status|opportunity status|status|result|won lost|ergebnis|ausgang',
    lost_reason:
      '!closed lost reason|reason lost|loss reason|reason for loss|lost because|verlustgrund|grund für verlust|absagegrund',
    owner:
      '!deal owner|!opportunity owner|owner name|sales agent|sales rep|rep|account executive|ae|salesperson|seller|assigned to|owner id|hubspot owner id|zuständig|besitzer|verkäufer|vertriebsmitarbeiter',
    product: 'product name|products|line item|item|sku|produkt|produktname|artikel',
  },
  touches: {
    external_id:
      '!activity id|!touch id|!event id|!session id|!engagement id|record id|id|task id|call id|interaction id|!aktivitäts id',
    lead: 'lead id|!who id|contact id|lead email|contact email|email|email address|e mail|customer id|person id|prospect id|user id|contact|associated contact|recipient|visitor id|kontakt|kontakt id|kunden id',
    at: '!activity date|!touch date|!touch at|timestamp|time|occurred at|!event time|event date|started at|start time|date time|datetime|date|created at|created date|create date|created|due date|call time|call date|visited at|session start|hs timestamp|completed at|completed date|zeitpunkt|datum|zeit',
    kind: '!activity type|!touch type|!engagement type|!event type|!interaction type|type|activity|task type|task subtype|event|event name|touchpoint|touchpoint type|art|typ|aktivität|aktivitätstyp',
    side: '!touch side|department|seite|performed by team',
    direction: 'call direction|email direction|inbound outbound|call type|richtung',
    channel: 'marketing channel|touch channel|channel group|default channel group|default channel grouping|kanal',
    source: 'utm source|traffic source|session source|quelle',
    medium: 'utm medium|session medium|source medium',
    campaign: 'utm campaign|campaign name|session campaign|kampagne|kampagnenname',
    content: 'utm content|ad content|asset|content name|form name|page|landing page|page url|inhalt',
    outcome: 'call outcome|call disposition|meeting outcome|activity outcome|disposition|result|ergebnis',
  },
  spend: {
    date: 'day|!date day|date start|reporting starts|start date|start date in utc|stat time day|by day|datum|tag|report date|spend date|time period',
    month: '!monat|month year|year month|period|by month|reporting month|zeitraum',
    source:
      'utm source|platform|ad platform|network|publisher|publisher platform|ad network|advertiser|plattform|quelle|traffic source',
    medium: 'utm medium',
    channel: 'marketing channel|advertising channel type|kanal|channel name',
    campaign: 'utm campaign|campaign name|campaign group name|kampagne|kampagnenname|campaign id',
    content:
      'utm content|ad name|creative|ad set name|ad group|ad group name|adset name|anzeige|anzeigengruppe|creative id|ad id',
    amount:
      '!spend|!cost|!amount spent|!total spent|!total spend|!ad spend|!media spend|!ad cost|!costs|!cost micros|!spend in micro dollar|!billed charge local micro|!local spend amount|!cost in local currency|cost in usd|!ausgaben|!kosten|!werbeausgaben|!mediakosten|expense|investment|budget spent|betrag',
    currency: 'currency code|account currency|local spend currency|währung|waehrung',
    cost_kind: '!cost type|!kind of cost|cost category|kostenart|expense type|kind|type|category',
  },
  people: {
    name: 'full name|!sales agent|!rep|!sales rep|owner|owner name|user|user name|employee|person|salesperson|mitarbeiter|verkäufer',
    team: '!team name|!sales team|regional office|department|group|manager|abteilung|region|gruppe',
  },
};
