/** What work is usually done for: `topic | words that name it | metrics, likeliest first`. Order decides between topics that fit equally. */
export const spanishTopics = `
Contratación | contratar, contratación, reclutar, reclutamiento, oferta de empleo, candidato, vacante, feria de empleo | permanencia al cumplir un año; días para cubrir una vacante; tasa de aceptación de ofertas
Incorporación | plan de acogida, inducción, onboarding, manual de bienvenida, programa de padrinos | días hasta el primer aporte autónomo; permanencia en el primer año; parte de los nuevos que se sienten preparados a los 30 días
Capacitación | capacitación, capacitar, formación, formar, taller, curso, seminario, certificación, certificar, entrenamiento | tasa de errores en el trabajo enseñado; parte de las personas que lo aplican a los 60 días; tiempo para completar la tarea
Liderazgo y cultura | mentoría, reunión individual, encuesta de clima, evaluación de desempeño, programa de liderazgo | rotación no deseada; parte del personal que recomienda la empresa; ausentismo
Contenidos | artículo, blog, libro blanco, boletín, caso de éxito, folleto, contenido | registros desde la búsqueda; parte de los lectores que piden contacto; conversión de los lectores
Publicidad y campañas | campaña, anuncio, publicidad, promoción, cartel | costo de adquisición de un cliente; ingresos de la campaña; retorno de la publicidad
Redes sociales | redes sociales, instagram, linkedin, video, podcast, publicación | parte de los clientes que llega por esos canales; consultas desde esos canales; conocimiento de la marca
Eventos | evento, webinar, conferencia, feria, stand, jornada, encuentro, hackathon, meetup | parte de los asistentes que compra después; ingresos de los contactos; parte de los asistentes que vuelve
Ventas | llamada, prospección, demostración, propuesta comercial, crm, visita comercial, cotización | tasa de cierre; nuevos ingresos recurrentes; duración del ciclo de venta
Alianzas | socio, alianza, convenio, distribuidor, revendedor | ingresos por socios; parte de los socios con un segundo negocio; costo de adquisición por socios
Precios y planes | precio, tarifa, lista de precios, descuento, paquete | ingreso por cliente; margen bruto; conversión de prueba a pago
Éxito del cliente | visita a clientes, revisión de cuenta, plan de cuenta | retención de ingresos; tasa de cancelación; días hasta el primer beneficio
Atención al cliente | soporte, ticket, preguntas frecuentes, base de conocimiento, chatbot, centro de llamadas, mesa de ayuda | resolución en el primer contacto; tiempo de resolución; consultas por cliente
Comunidad | comunidad, foro, embajador, club | parte de las preguntas que responden los miembros; miembros activos al tercer mes; recomendación
Producto o función | función, funcionalidad, aplicación, app, producto, versión, mvp, prototipo, módulo, portal, plataforma, tienda, sitio, software, herramienta | parte de los usuarios que lo usa cada semana; tareas completadas; retención de usuarios
Diseño y usabilidad | rediseño, diseño, interfaz, formulario, navegación, prueba de usabilidad | tareas completadas; conversión en ese paso; consultas de soporte sobre el tema
Documentación | documentación, guía, manual, tutorial, instructivo | tiempo hasta el primer uso exitoso; parte de los lectores que encuentra su respuesta; preguntas por semana
Integraciones | api, integración, conector | clientes con una integración activa; tiempo hasta la primera llamada exitosa; ingresos de clientes integrados
Fiabilidad | monitoreo, respaldo, plan de contingencia, alerta, guardia | tiempo de recuperación; incidentes que los clientes notan; disponibilidad
Entrega de software | migración, migrar, despliegue, pipeline, infraestructura, nube, servidor, prueba automatizada, base de datos | tiempo de entrega de un cambio; cambios fallidos; despliegues por semana
Seguridad | cortafuegos, prueba de penetración, cifrado, phishing, política de seguridad, doble factor | días para corregir fallas críticas; personal que cae en el phishing; incidentes de seguridad
Datos y análisis | tablero, reporte, informe, modelo de datos, almacén de datos, panel | error de pronóstico; parte de las decisiones basadas en los datos; tiempo de la pregunta a la respuesta
Finanzas | presupuesto, cierre contable, factura, contabilidad, nómina, erp, facturación | días para cerrar el mes; error de pronóstico; días de cobro
Compras | proveedor, compra, licitación, contrato marco | entregas puntuales de proveedores; costo por unidad; defectos al recibir
Legal y cumplimiento | contrato, política, privacidad, cumplimiento, plantilla de contrato | tiempo hasta la firma; hallazgos de auditoría; contratos sin escalamiento
Producción | línea de producción, máquina, mantenimiento, planta, fábrica, equipo industrial | eficiencia general de los equipos; tasa de desperdicio; paradas imprevistas
Logística | almacén, bodega, entrega, ruta, inventario, flota, embalaje | entregas completas y a tiempo; costo por entrega; quiebres de stock
Seguridad laboral | primeros auxilios, simulacro, equipo de protección, inspección de seguridad | accidentes con baja; incidentes que se repiten; días perdidos por accidentes
Sostenibilidad | panel solar, reciclaje, huella de carbono, auditoría energética, árbol, punto de carga | emisiones por unidad; energía por unidad; parte de los residuos reciclada
Salud | vacunación, tamizaje, ruta de atención, consulta médica, protocolo clínico, clínica | reingresos en 30 días; espera hasta el tratamiento; infecciones por 1.000 días
Educación | aula, escuela, plan de estudios, tutoría, examen, clase | parte de los alumnos que alcanza el nivel; tasa de abandono; asistencia
Servicios públicos | trámite en línea, ventanilla, formulario en línea, municipio, consulta pública | días hasta la resolución; errores por solicitud; satisfacción de los vecinos
Tercer sector | donación, donativo, voluntario, colecta, solicitud de subvención | donantes que repiten; personas que ya no necesitan ayuda tras un año; costo por peso recaudado
Comunicación interna | intranet, wiki, reunión, informe de avance, boletín interno | personal que conoce las prioridades; tiempo perdido en búsquedas; tiempo hasta obtener respuesta
Procesos | proceso, procedimiento, automatización, automatizar, lista de verificación, plantilla | tiempo de ciclo; tasa de errores; horas de trabajo manual
Planificación e investigación | estrategia, hoja de ruta, plan, estudio, encuesta, entrevista, estudio de mercado | error de las estimaciones; proyectos que movieron su métrica; tiempo de la pregunta a la decisión`;
