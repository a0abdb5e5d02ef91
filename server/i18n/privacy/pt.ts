import type { PrivacyMessages } from './en.js';

export const privacy = {
  'topic.account': 'A sua conta',
  'event.dataExport.ready.title': 'A cópia dos seus dados está pronta',
  'event.dataExport.ready.body': 'Pode descarregá-la durante sete dias, na página dos seus dados da sua conta.',
  'event.erasure.asked.title': 'Os seus dados vão ser apagados',
  'event.erasure.asked.body':
    'Isto foi pedido na sua conta e será feito dentro de sete dias. Até lá, pode retirar o pedido nessa página. Se não foi você, faça-o agora e mude a sua palavra-passe.',

  'personal.copy': 'O que este serviço sabe de si',
  'personal.nothing': 'Nada consta.',
  'personal.days': '{count, plural, one {# dia} many {# de dias} other {# dias}}',
  'personal.years': '{count, plural, one {# ano} many {# de anos} other {# anos}}',

  'personal.account': 'A sua conta',
  'personal.account.purpose': 'O seu nome, endereço eletrónico e língua: para que possa entrar e receber mensagens.',
  'personal.signIn': 'Os seus meios de acesso',
  'personal.signIn.purpose':
    'A sua palavra-passe numa forma que não se pode ler, as suas chaves de acesso sem o seu segredo, o nome pelo qual um fornecedor de identidade o conhece, as suas sessões e os seus tokens: para que ninguém mais entre em seu nome.',
  'personal.attempts': 'Tentativas de entrada',
  'personal.attempts.purpose': 'Um endereço e uma rede, contados: para que ninguém adivinhe palavras-passe.',
  'personal.roles': 'As suas funções',
  'personal.roles.purpose':
    'Por quem atua, em que função e durante que período: os seus atos valem como atos dessa organização ou país.',
  'personal.acts': 'O que fez',
  'personal.acts.purpose':
    'Quem redigiu, avalizou ou decidiu o quê, e quando: os países têm de poder ver como se chegou a uma decisão.',
  'personal.nomination': 'Candidaturas a cursos',
  'personal.nomination.purpose':
    'Nome, endereço eletrónico e local de trabalho de quem um país propõe: para que a instituição possa selecionar e emitir o certificado.',
  'personal.cv': 'Ficheiros sobre candidatos',
  'personal.cv.purpose':
    'Um currículo que um país junta a uma candidatura: para que a instituição possa selecionar. Também os ficheiros que enviou e que ainda não pertencem a nada.',
  'personal.expert': 'Peritos em missão',
  'personal.expert.purpose': 'O nome do perito: para que ambas as partes saibam quem vem.',
  'personal.contract': 'Contratos de missões',
  'personal.contract.purpose': 'O texto acordado por ambas as partes; nomeia o perito.',
  'personal.messages': 'Mensagens das correspondências',
  'personal.messages.purpose':
    'O que escreveu à outra parte de uma correspondência: para que ambas acordem o que fazer em conjunto.',
  'personal.invitations': 'Convites',
  'personal.invitations.purpose':
    'O endereço para o qual uma organização enviou um convite para assumir uma função: para que a ligação chegue à pessoa certa.',
  'personal.notices': 'Avisos',
  'personal.notices.purpose': 'O que lhe foi comunicado e o que deseja que lhe comuniquem: para que nada lhe escape.',
  'personal.mails': 'Mensagens enviadas a si',
  'personal.mails.purpose': 'O seu texto e destino: para que possam ser reenviadas se um servidor falhar.',
  'personal.searches': 'Pesquisas guardadas e endereços secretos',
  'personal.searches.purpose':
    'Do que pediu para ser avisado e o que foi encontrado, e que criou um endereço para o seu calendário: para que saiba o que aparece.',
  'personal.answers': 'Respostas guardadas em caso de repetição',
  'personal.answers.purpose': 'A resposta a um pedido com chave: para que um envio duplo só produza efeito uma vez.',
  'personal.accesses': 'Quem consultou os seus dados',
  'personal.accesses.purpose': 'Cada consulta de outros a dados sobre si: para que a possa ver.',
  'personal.exports': 'Cópias dos seus dados',
  'personal.exports.purpose': 'Feitas quando pede uma.',
  'personal.proofs': 'Chaves das provas',
  'personal.proofs.purpose':
    'Permitem provar de que nome e endereço tratava um ato registado. O próprio registo não contém nenhum dos dois.',
  'personal.erasures': 'Pedidos de apagamento',
  'personal.erasures.purpose': 'Quando pediu e quando foi feito.',

  'personal.ground.service': 'Sem isto não é possível prestar o serviço que pediu.',
  'personal.ground.task': 'Necessário para a cooperação entre os países ou instituições em causa.',
  'personal.ground.security': 'Necessário para a segurança das contas e do serviço.',
  'personal.ground.record': 'Os governos têm de poder prestar contas do que foi feito em seu nome.',
  'personal.ground.rights': 'Necessário para que possa exercer os seus direitos.',

  'personal.kept.account': 'Enquanto houver conta',
  'personal.kept.always': 'Sem limite de tempo',
  'personal.kept.made': '{period} após o registo',
  'personal.kept.sent': '{period} após o envio',
  'personal.kept.ended': '{period} após o fim da missão ou do curso',
  'personal.kept.ready': '{period} após ficar pronta',

  'personal.erasure.deleted': 'Eliminado',
  'personal.erasure.replaced': 'Substituído pela palavra «erased»',
  'personal.erasure.kept': 'Conservado',
  'personal.keepReason.answerable':
    'Fica, sem o seu nome nem endereço, para que se veja que a mesma pessoa agiu com direito a fazê-lo.',
  'personal.keepReason.contract':
    'Um contrato acordado fica como foi acordado: de outro modo já nada provaria. Os rascunhos são eliminados.',
  'personal.keepReason.request': 'Que pediu fica registado, sem o seu nome nem endereço, para mostrar que foi feito.',

  'personal.class.P0': 'Público',
  'personal.class.P1': 'Para pessoas registadas',
  'personal.class.P2': 'Para os interessados',
  'personal.class.P3': 'Sensível',
  'personal.reader.self': 'Você',

  'personal.way.list': 'Numa lista',
  'personal.way.page': 'Em separado',
  'personal.way.step': 'Ao decidir sobre isso',
  'personal.way.download': 'Como ficheiro',
  'personal.way.breakGlass': 'Numa emergência, com motivo',

  'personal.field.name': 'Nome',
  'personal.field.email': 'Endereço eletrónico',
  'personal.field.locale': 'Língua',
  'personal.field.created_at': 'Registado',
  'personal.field.role': 'Função',
  'personal.field.since': 'Desde',
  'personal.field.until': 'Até',
  'personal.field.participant_name': 'Nome do candidato',
  'personal.field.participant_email': 'Endereço eletrónico do candidato',
  'personal.field.organisation': 'Local de trabalho',
  'personal.field.country': 'País',
  'personal.field.rank': 'Lugar na ordem do país',
  'personal.field.certificate_number': 'Número do certificado',
  'personal.field.state': 'Fase',
  'personal.field.expert_name': 'Nome do perito',
  'personal.field.duty_station': 'Local da missão',
  'personal.field.starts_on': 'Primeiro dia',
  'personal.field.ends_on': 'Último dia',
  'personal.field.title': 'Título',
  'personal.field.subject': 'Assunto',
  'personal.field.text': 'Texto',
  'personal.field.to_address': 'Enviado para',
  'personal.field.sent_at': 'Enviado',
  'personal.field.occurred_at': 'Quando',
  'personal.field.seen_at': 'Consultado',
  'personal.field.asked_at': 'Pedido',
} satisfies PrivacyMessages;
