import type { EntityManager } from 'typeorm';
import { countryName, languageName } from '../../codes/index.js';
import type { ContractFacts, SharedCost } from './contract-template/contract-facts.js';
import type { Mission } from './mission.js';

interface Row {
  need_title: string;
  offer_title: string;
  need_languages: string[];
  offer_languages: string[];
  need_costs: SharedCost[];
  offer_costs: SharedCost[];
  host: string;
  releasing: string;
  host_focal_points: string[];
  releasing_focal_points: string[];
}

/** Everything the system already knows that a contract must say, as it stands on the day of drafting. */
export async function gatherContractFacts(db: EntityManager, mission: Mission): Promise<ContractFacts> {
  const rows: Row[] = await db.query(
    `SELECT ${endorsed('need')} AS need_title, need.languages AS need_languages, need.cost_shares AS need_costs,
            ${endorsed('offer')} AS offer_title, offer.languages AS offer_languages, offer.cost_shares AS offer_costs,
            host.name AS host, releasing.name AS releasing,
            ${focalPoints('m.need_country')} AS host_focal_points,
            ${focalPoints('m.offer_country')} AS releasing_focal_points
       FROM mission m
       JOIN listing need ON need.id = m.need_id
       JOIN listing offer ON offer.id = m.offer_id
       JOIN organisation host ON host.id = m.need_organisation_id
       JOIN organisation releasing ON releasing.id = m.offer_organisation_id
      WHERE m.id = $1`,
    [mission.id],
  );
  const row = rows[0]!;
  return {
    missionId: mission.id,
    matchId: mission.matchId,
    title: mission.title,
    expertName: mission.expertName,
    dutyStation: mission.dutyStation,
    startsOn: mission.startsOn,
    endsOn: mission.endsOn,
    host: { name: row.host, country: nameOf(mission.needCountry), focalPoints: row.host_focal_points },
    releasing: { name: row.releasing, country: nameOf(mission.offerCountry), focalPoints: row.releasing_focal_points },
    need: { id: mission.needId, title: row.need_title },
    offer: { id: mission.offerId, title: row.offer_title },
    sharedLanguages: row.need_languages
      .filter((tag) => row.offer_languages.includes(tag))
      .map((tag) => languageName(tag, 'en')),
    costs: { need: row.need_costs, offer: row.offer_costs },
  };
}

/** The title that was last endorsed, should the listing be under review on that day. */
const endorsed = (listing: string) => `
  coalesce((SELECT v.content ->> 'title' FROM listing_version v
             WHERE v.listing_id = ${listing}.id AND v.version = ${listing}.endorsed_version), ${listing}.title)`;

const nameOf = (country: string | null) => (country === null ? null : countryName(country, 'en'));

const focalPoints = (country: string) =>
  `ARRAY(SELECT f.name FROM organisation f WHERE f.kind = 'focal_point' AND f.country = ${country} ORDER BY f.name)`;
