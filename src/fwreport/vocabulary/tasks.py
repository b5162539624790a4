"""What minutes and letters call that which is still to be done or to be asked."""

from fwreport.vocabulary.words import folded

TASKS = folded(
    """action, actions, action item, action items, to do, to dos, todo, todos, next step, next steps, follow-up, follow-ups
    , open question, open questions, open issue, open issues, open points, agenda, attendees, participants, present, apologies
    , aufgabe, aufgaben, nächster schritt, nächste schritte, offene frage, offene fragen, offene punkte, tagesordnung, anwesend
    , teilnehmer, à faire, prochaine étape, prochaines étapes, question ouverte, questions ouvertes, ordre du jour, présents
    , tarea, tareas, próximo paso, próximos pasos, pregunta abierta, preguntas abiertas, pendientes, orden del día, asistentes
    , da fare, prossimi passi, domande aperte, ordine del giorno, presenti, tarefa, tarefas, próximos passos, perguntas em aberto
    , actie, acties, actiepunten, volgende stappen, open vragen, aanwezig, do zrobienia, następne kroki, att göra, nästa steg
    , задачи, следующие шаги, открытые вопросы, повестка, присутствовали, 宿題, 残課題, 今後の予定, 出席者, 待办, 下一步, 待定"""
)
