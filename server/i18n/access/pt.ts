import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': 'Direitos e acesso',

  'act.membership.grant': 'Atribuir uma função',
  'act.membership.end': 'Terminar uma função',
  'act.membership.change': 'Mudar uma função',
  'act.organisation.verify': 'Verificar um centro de excelência',
  'act.listing.takeDown': 'Retirar um anúncio',
  'act.glass.break': 'Leitura excecional',
  'act.person.endSessions': 'Terminar as sessões de uma pessoa',
  'act.person.resetSecondFactor': 'Repor o segundo fator de uma pessoa',

  'glass.kind.mission': 'Missão e contrato',
  'glass.kind.nomination': 'Candidatura',
  'glass.kind.match': 'Correspondência',

  'event.person.joined.title': 'Tem uma nova função: {state}',
  'event.person.joined.body': 'Organização: {title}.',
  'event.person.left.title': 'Uma das suas funções terminou: {state}',
  'event.person.left.body': 'Organização: {title}. Já não pode fazer o que ela lhe permitia.',
  'event.person.signed_out.title': 'Todas as suas sessões foram terminadas',
  'event.person.signed_out.body':
    'Foi um responsável da sua organização ou o secretariado. Se não sabe porquê, pergunte-lhes.',
  'event.person.reset.title': 'O seu segundo fator foi reposto',
  'event.person.reset.body':
    'Todas as suas sessões foram terminadas. Configure um novo segundo fator quando entrar. Se não o pediu, avise já o secretariado.',

  'event.invitation.accepted.title': 'Convite aceite: {title}',
  'event.invitation.accepted.body': 'Função: {state}.',
  'event.invitation.expired.title': 'Convite expirado: {title}',
  'event.invitation.expired.body': 'Ninguém aceitou a função ({state}) a tempo. Pode convidar de novo.',
  'event.invitation.due.title': 'Convite ainda não aceite: {title}',
  'event.invitation.due.body': 'A ligação para a função ({state}) expira em breve.',

  'event.approval.proposed.title': 'É precisa uma segunda pessoa: {other}',
  'event.approval.proposed.body': 'Sobre: {title}. Confirme ou recuse no prazo de sete dias.',
  'event.approval.confirmed.title': 'Confirmado e feito: {other}',
  'event.approval.confirmed.body': 'Sobre: {title}.',
  'event.approval.refused.title': 'Recusado: {other}',
  'event.approval.refused.body': 'Sobre: {title}. A segunda pessoa não concordou.',
  'event.approval.expired.title': 'Caducado: {other}',
  'event.approval.expired.body': 'Sobre: {title}. Ninguém confirmou em sete dias.',
  'event.approval.due.title': 'Ainda à espera de uma segunda pessoa: {other}',
  'event.approval.due.body': 'Sobre: {title}. Caduca ao fim de sete dias.',

  'event.delegation.made.title': 'Substituição: {state}',
  'event.delegation.made.body': 'Organização: {title}. As datas estão na página «Pessoas e acesso».',
  'event.delegation.ended.title': 'Fim da substituição: {state}',
  'event.delegation.ended.body': 'Organização: {title}.',

  'event.glass.broken.title': 'O secretariado pode ler durante uma hora: {title}',
  'event.glass.broken.body': 'Dois administradores decidiram-no. Motivo indicado: {other}',

  'event.listing.taken_down.title': 'Retirado pelo secretariado: {title}',
  'event.listing.taken_down.body': 'O motivo consta do anúncio. Pode contestá-lo junto do secretariado.',

  'invitation.mail.subject': 'Convite: {title}',
  'invitation.mail.greeting': 'Olá,',
  'invitation.mail.text':
    'É convidado para esta função: {state}. Abra a ligação e aceite. Funciona uma vez, até {other}.',
  'invitation.mail.why':
    'O seu endereço foi introduzido num convite. Se não o espera, não faça nada: nenhuma conta foi criada.',
  'participant.mail.subject': 'A sua candidatura foi lida pelo secretariado',
  'participant.mail.greeting': 'Olá, {name},',
  'participant.mail.text':
    'Dois administradores decidiram que um deles pode ler a sua candidatura durante uma hora. Motivo indicado: {reason}',
  'participant.mail.why': 'Recebe esta mensagem porque é candidato a este curso.',
};
