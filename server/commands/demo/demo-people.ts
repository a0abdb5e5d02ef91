import type { Role } from '../../actor.js';
import type { demoOrganisations } from './demo-organisations.js';

interface DemoPerson {
  email: string;
  name: string;
  role: Role;
  of: keyof typeof demoOrganisations | 'secretariat';
  locale?: 'en' | 'fr' | 'es' | 'pt';
}

/** Someone for each role, so that every page can be seen from both sides of a match. Names are made up. */
export const demoPeople: DemoPerson[] = [
  { email: 'secretariat@demo.example', name: 'Amina Diallo', role: 'administrator', of: 'secretariat' },
  { email: 'focal.nepal@demo.example', name: 'Sita Gurung', role: 'focal_point', of: 'nepalFocalPoint' },
  { email: 'focal.srilanka@demo.example', name: 'Nimal Fernando', role: 'focal_point', of: 'sriLankaFocalPoint' },
  { email: 'focal.peru@demo.example', name: 'Rosa Quispe', role: 'focal_point', of: 'peruFocalPoint', locale: 'es' },
  {
    email: 'focal.mozambique@demo.example',
    name: 'João Macuácua',
    role: 'focal_point',
    of: 'mozambiqueFocalPoint',
    locale: 'pt',
  },
  {
    email: 'focal.benin@demo.example',
    name: 'Clarisse Ahouansou',
    role: 'focal_point',
    of: 'beninFocalPoint',
    locale: 'fr',
  },
  { email: 'ministry.nepal@demo.example', name: 'Bikash Shrestha', role: 'ministry_officer', of: 'nepalIndustries' },
  {
    email: 'ministry.benin@demo.example',
    name: 'Koffi Dossou',
    role: 'ministry_officer',
    of: 'beninHealth',
    locale: 'fr',
  },
  {
    email: 'ministry.ecuador@demo.example',
    name: 'Lucía Andrade',
    role: 'ministry_officer',
    of: 'ecuadorWeather',
    locale: 'es',
  },
  {
    email: 'head.srilanka@demo.example',
    name: 'Kumari Wijesinghe',
    role: 'institution_admin',
    of: 'sriLankaProgramme',
  },
  { email: 'member.srilanka@demo.example', name: 'Ruwan Perera', role: 'institution_member', of: 'sriLankaProgramme' },
  { email: 'expert.romania@demo.example', name: 'Ioana Popescu', role: 'expert', of: 'romaniaFinance' },
  { email: 'donor.japan@demo.example', name: 'Keiko Tanaka', role: 'donor_officer', of: 'japan' },
];
