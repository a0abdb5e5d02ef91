import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Calendários',
  'calendar.lead': 'Adicione um endereço ao seu programa de calendário como subscrição; manter-se-á atualizado por si.',
  'calendar.mine': 'As minhas missões e cursos',
  'calendar.courses': 'Cursos abertos aos países',
  'calendar.secret':
    'O endereço é secreto: quem o tiver lê os títulos e as datas daquilo em que participa. Mostra o que pode ver na sessão em que o cria.',
  'calendar.make': 'Criar um endereço',
  'calendar.end': 'Anular este endereço',
  'calendar.mission': 'Missão: {title}',
  'calendar.course': 'Curso: {title}',
  'calendar.nominations': 'Último dia para indicar candidatos: {title}',
};
