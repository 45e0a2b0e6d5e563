/** What work is usually done for: `topic | words that name it | metrics, likeliest first`. Order decides between topics that fit equally. */
export const portugueseTopics = `
Contratação | contratar, contratação, recrutar, recrutamento, vaga, candidato, feira de emprego | permanência após um ano; dias para preencher uma vaga; taxa de aceitação das propostas
Integração | integração de novos, plano de integração, onboarding, manual de boas-vindas, programa de padrinhos | dias até a primeira entrega autônoma; permanência no primeiro ano; parte dos novos que se sente preparada em 30 dias
Treinamento | treinamento, treinar, capacitação, capacitar, oficina, curso, seminário, certificação, certificar, formação | taxa de erros no trabalho ensinado; parte das pessoas que aplica o aprendido após 60 dias; tempo para concluir a tarefa
Liderança e cultura | mentoria, pesquisa de clima, reunião individual, avaliação de desempenho, programa de liderança | rotatividade indesejada; parte da equipe que recomenda a empresa; absenteísmo
Conteúdo | artigo, blog, e-book, boletim, newsletter, estudo de caso, folheto, conteúdo | cadastros vindos da busca; parte dos leitores que pede contato; conversão dos leitores
Publicidade e campanhas | campanha, anúncio, publicidade, promoção, cartaz | custo de aquisição de um cliente; receita da campanha; retorno da publicidade
Redes sociais | redes sociais, instagram, linkedin, vídeo, podcast, postagem, post | parte dos clientes que chega por esses canais; pedidos vindos desses canais; conhecimento da marca
Eventos | evento, webinar, conferência, feira, estande, jornada, encontro, hackathon, meetup, palestra | parte dos participantes que compra depois; receita dos contatos; parte dos participantes que volta
Vendas | ligação, prospecção, demonstração, proposta comercial, crm, visita comercial, orçamento comercial | taxa de fechamento; nova receita recorrente; duração do ciclo de venda
Parcerias | parceiro, parceria, revendedor, distribuidor, convênio | receita por parceiros; parte dos parceiros com um segundo negócio; custo de aquisição por parceiros
Preços e planos | preço, tarifa, tabela de preços, desconto, pacote | receita por cliente; margem bruta; conversão de teste em pagamento
Sucesso do cliente | visita a clientes, revisão de conta, plano de conta | retenção de receita; taxa de cancelamento; dias até o primeiro benefício
Atendimento | suporte, chamado, perguntas frequentes, base de conhecimento, chatbot, central de atendimento, help desk | resolução no primeiro contato; tempo de resolução; chamados por cliente
Comunidade | comunidade, fórum, embaixador, clube | parte das perguntas respondidas por membros; membros ativos no terceiro mês; recomendação
Produto ou função | função, funcionalidade, aplicativo, app, produto, versão, mvp, protótipo, módulo, portal, plataforma, loja, site, software, ferramenta | parte dos usuários que usa toda semana; tarefas concluídas; retenção de usuários
Design e usabilidade | redesign, design, interface, formulário, navegação, teste de usabilidade | tarefas concluídas; conversão nessa etapa; chamados sobre o assunto
Documentação | documentação, guia, manual, tutorial | tempo até o primeiro uso bem-sucedido; parte dos leitores que acha sua resposta; perguntas por semana
Integrações | api, integração, conector | clientes com integração ativa; tempo até a primeira chamada bem-sucedida; receita de clientes integrados
Confiabilidade | monitoramento, backup, plano de contingência, alerta, plantão | tempo de recuperação; incidentes que os clientes percebem; disponibilidade
Entrega de software | migração, migrar, implantação, pipeline, infraestrutura, nuvem, servidor, teste automatizado, banco de dados | tempo de entrega de uma mudança; mudanças com falha; implantações por semana
Segurança | firewall, teste de invasão, criptografia, phishing, política de segurança, autenticação | dias para corrigir falhas críticas; equipe que cai em phishing; incidentes de segurança
Dados e análises | painel, dashboard, relatório, modelo de dados, data warehouse | erro de previsão; parte das decisões baseada nos números; tempo da pergunta à resposta
Finanças | orçamento, fechamento contábil, fatura, contabilidade, folha de pagamento, erp, faturamento | dias para fechar o mês; erro de previsão; dias de recebimento
Compras | fornecedor, compra, licitação, contrato de fornecimento | entregas pontuais dos fornecedores; custo por unidade; defeitos no recebimento
Jurídico e conformidade | contrato, política, privacidade, lgpd, conformidade, modelo de contrato | tempo até a assinatura; apontamentos de auditoria; contratos sem escalonamento
Produção | linha de produção, máquina, manutenção, fábrica, planta, equipamento | eficiência global dos equipamentos; taxa de refugo; paradas não planejadas
Logística | armazém, entrega, rota, inventário, estoque, frota, embalagem, centro de distribuição | entregas completas e no prazo; custo por entrega; rupturas de estoque
Segurança do trabalho | primeiros socorros, simulado de incêndio, equipamento de proteção, inspeção de segurança | acidentes com afastamento; quase acidentes repetidos; dias perdidos por acidentes
Sustentabilidade | painel solar, reciclagem, pegada de carbono, auditoria energética, árvore, ponto de recarga | emissões por unidade; energia por unidade; parte dos resíduos reciclada
Saúde | vacinação, rastreamento, linha de cuidado, consulta médica, protocolo clínico, clínica | reinternações em 30 dias; espera até o tratamento; infecções por mil dias
Educação | aula, escola, currículo, tutoria, prova, reforço escolar | parte dos alunos que atinge o nível esperado; taxa de evasão; frequência
Serviços públicos | balcão, formulário online, serviço digital, prefeitura, consulta pública | dias até a decisão; erros por pedido; satisfação dos moradores
Terceiro setor | doação, voluntário, arrecadação, pedido de subvenção | doadores que doam de novo; pessoas que não precisam mais de ajuda após um ano; custo por real arrecadado
Comunicação interna | intranet, wiki, reunião, relatório de status, boletim interno | parte da equipe que conhece as prioridades; tempo perdido em buscas; tempo até obter resposta
Processos | processo, procedimento, automação, automatizar, checklist, modelo | tempo de ciclo; taxa de erros; horas de trabalho manual
Planejamento e pesquisa | estratégia, roteiro, plano, estudo, pesquisa, entrevista, pesquisa de mercado | erro das estimativas; projetos que moveram sua métrica; tempo da pergunta à decisão`;
