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
  'accessibility.title': 'Acessibilidade',
  'accessibility.aim':
    'Todas as pessoas devem poder usar este serviço. Procuramos cumprir as Diretrizes de Acessibilidade para Conteúdo Web 2.2, nível AA, em todas as páginas e em sete línguas.',
  'accessibility.how': 'O que fazemos para isso',
  'accessibility.howText':
    'As páginas estão completas sem scripts, podem ser ampliadas e usadas com o teclado, e indicam a sua língua e direção. Ferramentas automáticas procuram erros; encontram alguns, não todos.',
  'accessibility.known': 'O que sabemos não ser suficiente',
  'accessibility.words':
    'Os textos das páginas em árabe, chinês, francês, português, russo e espanhol não foram revistos por falantes nativos.',
  'accessibility.listings': 'Os anúncios são mostrados na língua em que foram escritos. Não os traduzimos.',
  'accessibility.files': 'Os ficheiros que as pessoas juntam, como um curriculum vitae, podem não ser acessíveis.',
  'accessibility.passkeys': 'Entrar com uma chave de acesso requer um script. Há outras formas de entrar.',
  'accessibility.untested': 'As páginas ainda não foram testadas por pessoas que usam tecnologias de apoio.',
  'accessibility.complain': 'Diga-nos o que não funciona',
  'accessibility.complainText':
    'Se algo o impede de usar este serviço, escreva em qualquer das sete línguas o que queria fazer e onde falhou. Quem gere esta instalação deve responder em dez dias úteis e dizer-lhe o que será feito ou como obter de outro modo o que precisa.',
  'accessibility.noContact':
    'Quem gere esta instalação não indicou nenhum endereço. Dirija-se ao ponto focal nacional do seu país.',
  'accessibility.further':
    'Se a resposta não ajudar, dirija-se ao organismo do seu país que vela pela acessibilidade ou pela igualdade de tratamento.',
};
