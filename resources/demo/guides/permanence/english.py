"""« Tenir une permanence culturelle » in English: its door and its first two chapters, block for block as in French."""

from resources.demo.guides.write import (
    checklist,
    example,
    note,
    points,
    questions,
    said,
    steps,
    table,
    technique,
    text,
    title,
)

GUIDE = {
    "title": "Holding a drop-in session for culture",
    "summary": "What you need to know to open next Tuesday: prepare, welcome, suggest, book, take stock. Short chapters, written for volunteers and contact persons who are starting.",
    "promise": "Be ready to open the door, and to open it again the week after.",
    "for_whom": "For volunteers, young people in civic service and contact persons who are starting",
    "authors": "volunteers and contact persons of the network",
    "body": [
        text(
            "You are going to hold a drop-in session. You do not need to be a specialist: you need a little method, good shoes and some curiosity. Read the first two chapters before your first session, the next two within the month. The others will wait for you. (For now only the first two are in English: the others are on the French page.)",
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
SECOND = {
    "title": "Welcoming",
    "summary": "The first ten seconds decide what comes next. Welcoming means giving somebody time to arrive, and the right to have come only for the radiator.",
    "body": [
        text(
            "Somebody comes in. They look at the poster, the chair, your hands. They do not know yet whether they are allowed to be there. Your work begins before the first sentence: look up, smile, do not pounce.",
        ),
        title("The first seconds"),
        points(
            "<b>Say hello, then wait.</b> “Hello, do sit down if you like.” Three seconds of silence are a courtesy.",
            "<b>Give your first name</b> before asking for theirs, and ask for nothing more.",
            "<b>Offer something to look at</b> rather than a question: a picture, the bulletin, the map.",
            "<b>Sit at the same height</b>, side by side, with the screen closed.",
        ),
        text(
            "Many will come first for something else: to get warm, to wait for an appointment, to keep a friend company. It is a very good reason. Somebody who has come four times for the coffee may come a fifth time for the circus. And if they never come for the circus, you will have had four coffees together.",
        ),
        said(
            "The first time, I came to get warm. The second time too. The third, I looked at the photos.",
            "a participant",
            "a story written for the demonstration",
        ),
        title("Listening before suggesting"),
        text(
            "Do not ask people what they like: it sounds like an exam. Ask what they have seen, heard or done, long ago or yesterday. A party, a match, a singer, a garden. Pick up a detail, not a category: “You said everybody was dancing?” is worth more than “Ah, you like dance!”",
            "Listen too for what limits them, slipped in along the way. “With my back…” “On Wednesdays I have the little ones.” “I don’t like crowds.” Make a note of it in your head: it will make a good suggestion in five minutes.",
        ),
        technique(
            "la-carte-de-mes-lieux",
            "One sheet, three colours: the places I love, those I have to go to, those I never enter.",
        ),
        title("When words are missing"),
        text(
            "With somebody who speaks little French, speak normally, more slowly, without shouting. Show: a photo, a watch, a finger on the map. Let them say a sentence in their own language; somebody in the room often understands it. Check by having it said another way: “So, on Saturday, where are we meeting?”",
        ),
        questions(
            (
                "They say nothing at all",
                "Leave a picture between you and go on with what you were doing. Silence is not a gap to be filled. After a while, only ask: “Shall I keep you a seat, just to look, next Tuesday?”",
            ),
            (
                "They tell you their whole life",
                "Listen for as long as you can, then say so frankly: “I have ten minutes left; shall we look at an outing, or shall we go on talking?” Both answers are good.",
            ),
            (
                "They come with three children",
                "Pencils first, conversation next. Suggest what can be done as a family: it is often through a child that one enters the museum.",
            ),
            (
                "They ask straight away: “What’s the catch?”",
                "Answer simply: venues give tickets because they want everybody to come. We count how many people come, we write down no names. There is nothing to sign.",
            ),
        ),
        note(
            "One word is sometimes enough to close a door. Avoid “audience”, “beneficiary”, “hard to reach”, “far from culture”. Say “you”, “people from here”, “a group from the hostel”.",
            "Words",
            tone="warning",
        ),
        example(
            "The gentleman by the radiator",
            "A day centre, in January.",
            "He comes every week, sits next to the radiator and turns everything down with a shake of the head. The volunteer no longer suggests anything; he says hello and asks him the time, because the clock in the room is fast. Two months later, the gentleman puts his finger on a photo of a stadium. “That one, I worked on it. I poured the concrete for the stand.”",
            "The next outing was a visit to the stadium. He was the guide.",
            lesson="Welcoming also means waiting until somebody feels like bringing what they know.",
        ),
        checklist(
            "During the welcome",
            "I said hello before talking about outings.",
            "I was sitting to one side, at the same height.",
            "I listened to a story before suggesting.",
            "I asked nothing about income or situation.",
            "The person left with a day and a time to come back.",
        ),
    ],
}
CHAPTERS = (FIRST, SECOND)
