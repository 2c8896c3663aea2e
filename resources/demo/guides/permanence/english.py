"""« Tenir une permanence culturelle » in English: its door and its first chapter, block for block as in French."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, text, title

GUIDE = {
    "title": "Holding a drop-in session for culture",
    "summary": "What you need to know to open next Tuesday: prepare, welcome, suggest, book, take stock. Short chapters, written for volunteers and contact persons who are starting.",
    "promise": "Be ready to open the door, and to open it again the week after.",
    "for_whom": "For volunteers, young people in civic service and contact persons who are starting",
    "authors": "volunteers and contact persons of the network",
    "body": [
        text(
            "You are going to hold a drop-in session. You do not need to be a specialist: you need a little method, good shoes and some curiosity. Read the first two chapters before your first session, the next two within the month. The others will wait for you. (For now only the first one is in English: the others are on the French page.)",
        ),
        note(
            "All the situations told here are invented. They look like many others, which are not.",
            "Stories, not cases",
        ),
    ],
}
FIRST = {
    "title": "Preparing the place, the time and yourself",
    "summary": "A drop-in session is a table, a day, a time, and somebody who will be there. Here is what to settle before the first one, and what is always forgotten.",
    "body": [
        text(
            "A drop-in session for culture is a regular time when people may come without an appointment, look at the outings there are, talk about them, and book. It takes place where people already pass by: a community centre, a hostel, a social services office, a boarding house. You hold it with somebody from the organisation, its contact person. You are never alone the first time.",
            "You will be told that you must know what is on. It is useful. But what makes people come back fits into three things: same day, same time, same smile.",
        ),
        title("Regular before anything else"),
        text(
            "Choose with the organisation a rhythm you will keep all year round, holidays included or announced. Two hours every week are worth more than one day a month; two hours every other Tuesday are worth more than three hours “when we can”. A session missed without warning costs two months of trust.",
        ),
        points(
            "<b>A time when people pass by</b>: after coffee, before the food bank, when school comes out.",
            "<b>A place that can be seen</b>, without being on show: near the entrance, not in the middle of the corridor.",
            "<b>A short time</b>, two hours, with a quarter of an hour to set up and another to tidy away.",
        ),
        title("The table"),
        text(
            "Sit side by side, never face to face behind a screen: a desk between two people brings a counter to mind. The computer is turned towards whoever is choosing. On the table: paper, pictures, something to write with, something to drink. No pile of leaflets: five suggestions chosen well are more tempting than fifty.",
        ),
        table(
            "The drop-in bag",
            "Thing | Why\n"
            "Ten copies of the families’ bulletin | People leave with something\n"
            "A large map of the bus network | Journeys are decided with a finger\n"
            "A paper diary | Computers fail on the day it is crowded\n"
            "Blank cards | To write down the time, the place and the number to call\n"
            "A charger, an extension lead | Because the socket is always too far away\n"
            "Colouring pencils | The children stay, so the parents do too",
        ),
        title("The three things to know how to do"),
        text(
            "Before opening, practise for half an hour with the contact person. You should be able, without hesitating, to:"
        ),
        steps(
            "",
            (
                "Find an outing",
                "By date, by town, by age, by kind. Look too at what is easy to get to.",
                "",
            ),
            (
                "Book",
                "In the organisation’s name, for a number of people. The names of those who will come are never written down.",
                "",
            ),
            (
                "Give tickets back",
                "Before the last day, as soon as somebody gives up. A ticket given back is not a failure, it is a courtesy.",
                "",
            ),
        ),
        note(
            "Nobody will ask you for papers, and you will ask nobody for theirs. The only useful question is: “How many of you will there be?”",
            "No file, no proof",
        ),
        title("And yourself"),
        text(
            "Look your own tastes in the face. You love opera and novels, or rugby and songs: so much the better, talk about them. But keep in mind that your table is not your bookshelf. Within the month, go and see something you would not have chosen. You will know better what one feels when hesitating before a door.",
        ),
        example(
            "Monique’s first time",
            "A retired volunteer, a community centre, a Tuesday in October.",
            "Monique has prepared twelve cards, sorted by kind. For an hour nobody comes to her table. In the end she gets up to help serve the coffee. “And what do you do? — Outings. Well, I’m waiting. — What outings?” The first three bookings were made standing up, next to the kettle.",
            "Since then she sets up her table beside the coffee, and only takes out her cards after the second cup.",
            lesson="You don’t hold a drop-in session behind a table. You hold it where people are.",
        ),
        checklist(
            "One week before the first one",
            "The day and the time are posted for three months.",
            "The whole team knows what I am coming to do.",
            "I have booked a trial outing with the contact person, then given the tickets back.",
            "The bag is ready.",
            "I know the door code, the toilets and the socket.",
            "Somebody can stand in for me if I am ill.",
        ),
    ],
}
