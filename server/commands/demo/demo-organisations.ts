import type { OrganisationKind } from '../../organisations/index.js';

interface DemoOrganisation {
  kind: OrganisationKind;
  name: string;
  country: string | null;
  /** Claims to be a centre of excellence; verified where its focal point is in the demo. */
  centre?: true;
}

const organisations = <K extends string>(all: Record<K, DemoOrganisation>) => all;

/** Who takes part in the demo world: bodies named in A/57/297 or made up for it. */
export const demoOrganisations = organisations({
  nepalFocalPoint: { kind: 'focal_point', name: 'International Economic Cooperation Division', country: 'NPL' },
  sriLankaFocalPoint: { kind: 'focal_point', name: 'Department of External Resources', country: 'LKA' },
  peruFocalPoint: { kind: 'focal_point', name: 'Agencia de cooperación internacional', country: 'PER' },
  mozambiqueFocalPoint: { kind: 'focal_point', name: 'Direcção de cooperação internacional', country: 'MOZ' },
  beninFocalPoint: { kind: 'focal_point', name: 'Direction de la coopération Sud-Sud', country: 'BEN' },

  nepalIndustries: { kind: 'ministry', name: 'Department of Cottage and Small Industries', country: 'NPL' },
  bangladeshFisheries: { kind: 'ministry', name: 'Department of Fisheries', country: 'BGD' },
  maldivesEnergy: { kind: 'ministry', name: 'Ministry of Environment and Energy', country: 'MDV' },
  peruOmbudsman: { kind: 'ministry', name: 'Defensoría del Pueblo', country: 'PER' },
  moldovaFinance: { kind: 'ministry', name: 'Ministry of Finance', country: 'MDA' },
  myanmarForeign: { kind: 'ministry', name: 'Ministry of Foreign Affairs', country: 'MMR' },
  namibiaAgriculture: {
    kind: 'ministry',
    name: 'Ministry of Agriculture, Water and Rural Development',
    country: 'NAM',
  },
  burkinaAgriculture: { kind: 'ministry', name: "Ministère de l'Agriculture", country: 'BFA' },
  ecuadorWeather: { kind: 'ministry', name: 'Instituto Nacional de Meteorología e Hidrología', country: 'ECU' },
  southSudanPeace: { kind: 'ministry', name: 'Ministry of Peacebuilding', country: 'SSD' },
  beninHealth: { kind: 'ministry', name: 'Ministère de la Santé', country: 'BEN' },
  mozambiqueAgriculture: { kind: 'ministry', name: 'Ministério da Agricultura', country: 'MOZ' },
  cambodiaWater: { kind: 'ministry', name: 'Ministry of Water Resources and Meteorology', country: 'KHM' },

  sriLankaProgramme: {
    kind: 'institution',
    name: 'Sri Lanka Technical Cooperation Programme',
    country: 'LKA',
    centre: true,
  },
  guatemalaPeace: { kind: 'institution', name: 'Comisión de la Paz (COPAZ)', country: 'GTM' },
  southAfricaJustice: { kind: 'institution', name: 'Department of Justice', country: 'ZAF' },
  romaniaFinance: { kind: 'institution', name: 'Ministry of Public Finance', country: 'ROU' },
  malaysiaProgramme: { kind: 'institution', name: 'Malaysian Technical Cooperation Programme', country: 'MYS' },
  indiaProgramme: { kind: 'institution', name: 'Indian Technical and Economic Cooperation', country: 'IND' },
  cubaMedical: { kind: 'institution', name: 'Unidad Central de Cooperación Médica', country: 'CUB' },
  africaRice: { kind: 'international', name: 'West Africa Rice Development Association', country: null },
  riceInstitute: { kind: 'institution', name: 'International Rice Research Institute', country: 'PHL' },
  tropicalAgriculture: { kind: 'institution', name: 'International Institute of Tropical Agriculture', country: 'NGA' },
  peruNino: {
    kind: 'institution',
    name: 'Comité del Estudio Regional del Fenómeno El Niño',
    country: 'PER',
    centre: true,
  },
  singaporeProgramme: { kind: 'institution', name: 'Singapore Cooperation Programme', country: 'SGP' },
  kenyaTraining: { kind: 'institution', name: 'Kenya third-country training centre', country: 'KEN' },
  cambodiaMines: { kind: 'institution', name: 'Cambodian Mine Action Centre', country: 'KHM' },
  mozambiqueReintegration: { kind: 'institution', name: 'Instituto de reintegração', country: 'MOZ' },
  rwandaReconciliation: { kind: 'institution', name: 'Unity and Reconciliation Commission', country: 'RWA' },
  mekongProgramme: { kind: 'international', name: 'Greater Mekong Basin programme', country: null },
  renewablesNetwork: { kind: 'international', name: 'Asian network on renewable energy technologies', country: null },

  americas: { kind: 'international', name: 'Organization of American States', country: null },
  netherlands: { kind: 'donor', name: 'Netherlands development cooperation', country: 'NLD' },
  japan: { kind: 'donor', name: 'Japan international cooperation', country: 'JPN' },
});
