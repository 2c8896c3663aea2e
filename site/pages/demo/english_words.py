"""The words of the English pages."""

from pages.demo.build import action, link, note, points, steps, table, text, title

HOME = {
    "title": "Cultures du Cœur",
    "seo_title": "Going out together, all over France",
    "hero_title": "Culture is for you, too.",
    "hero_text": (
        "Theatres, museums, stadiums and parks give free tickets. Social organisations offer them to the people they support. "
        "We have been the link between the two since 1998."
    ),
    "summary": (
        "A French network of associations that opens culture, sport and leisure: free tickets, tools to prepare an "
        "outing, and training for social workers."
    ),
}
FIGURES = {
    "title": "",
    "figures": [
        {"value": "157,077", "label": "tickets given", "year": "2021"},
        {"value": "21,192", "label": "people reached", "year": "2021"},
        {"value": "about 5,000", "label": "venues and clubs", "year": "2021"},
        {"value": "nearly 4,000", "label": "support organisations", "year": "2021"},
    ],
}
DOORS = (
    (
        "Resources",
        {
            "kicker": "Prepare",
            "title": "Ways to spark interest",
            "text": "A picture game, a walk, a stand-up debate: simple activities to prepare an outing and talk about it afterwards.",
        },
    ),
    (
        "Outings (in French)",
        {
            "kicker": "Go out",
            "title": "Free tickets near you",
            "text": "Shows, museums, matches, gardens: what your territory offers, with directions and accessibility.",
        },
    ),
    (
        "Training (in French)",
        {
            "kicker": "Learn",
            "title": "Cultural mediation, the craft of making links",
            "text": "Sessions for social workers, on site or remote, up to a professional certificate.",
        },
    ),
    (
        "Observatory (in French)",
        {
            "kicker": "Understand",
            "title": "What going out changes",
            "text": "Illustrated booklets, interviews, a glossary: what research and the field learn from each other.",
        },
    ),
)
STEPS = (
    (
        "structure",
        "You support people: a drop-in session at your place",
        "Community centre, shelter, social service, youth centre: one agreement, one contact person, and outings become part of your work.",
        "Become a support organisation",
    ),
    (
        "partner",
        "You run a stage, a museum, a stadium: meet a new audience",
        "You decide how many tickets and when. We find the people and tell you how many are coming.",
        "Become a cultural partner",
    ),
    (
        "places",
        "You want to give tickets",
        "Companies, foundations, local authorities: your seats go to people who would not have had them.",
        "Give tickets",
    ),
)
RESOURCES = {
    "title": "Resources",
    "summary": "Simple tools to prepare an outing, to share it and to talk about it afterwards. Made by social workers, for social workers.",
    "body": [
        title("Before, during, after"),
        text(
            "A free ticket does not always make people want to go. What changes everything is the time spent talking about it beforehand: what it looks like, how to get there, what one is allowed not to like.",
            "Everything here can be read without an account, printed on one sheet, taken away and shared. Part of it is in English; the rest is in French for now.",
        ),
    ],
}
PART = {
    "title": "Take part",
    "summary": "Support, welcome, give: three ways to open one more door.",
    "body": [],
}
STRUCTURE = {
    "title": "Become a support organisation",
    "summary": "Make outings part of social work, without spending your days on it.",
    "body": [
        text(
            "“They have other priorities.” “The same people always come.” “I do not know these shows myself.” Every team has said so. Doubts fade when you start small, together, with someone from your territory beside you."
        ),
        steps(
            "From first meeting to first outing",
            ("Meet", "A discovery coffee, at your place or online.", "One hour"),
            (
                "Choose a contact person",
                "Somebody who knows the people and enjoys suggesting things. Two is better.",
                "",
            ),
            ("Sign the agreement", "It lasts three years and says what each side brings.", "Two weeks"),
            ("Learn the tool", "A workshop with other organisations of the territory.", "Two hours"),
            ("Open your drop-in session", "A fixed day, a poster, the first wishes.", ""),
        ),
        title("What about personal data?"),
        text("We record no name of the people you support: only how many they are and, if you wish, their age group."),
        action(
            "Shall we start?", "Tell us where you are.", link("Write to your territory", "/en/contact/?sujet=structure")
        ),
    ],
}
PARTNER = {
    "title": "Become a cultural partner",
    "summary": "You have a hall, a collection, a field, a garden. Some people have never dared to push the door open.",
    "body": [
        text(
            "A partner gives tickets: two or two hundred, once or all year long. Theatres, museums, cinemas, sports clubs, libraries, parks and festivals are all welcome."
        ),
        points(
            "You say what you offer: dates, number of seats, age, accessibility.",
            "Support organisations book, never more than you offer.",
            "You welcome people with a simple list: a number per group.",
            "You learn what came of it: how many came, from where, and what they said.",
        ),
        action("Offer tickets", "We call you back within the week.", link("Write to us", "/en/contact/?sujet=partner")),
    ],
}
PLACES = {
    "title": "Give tickets",
    "summary": "Companies, foundations, committees, local authorities: your seats go where they matter.",
    "body": [
        points(
            "<b>A programme</b>: a number, a period, an audience.",
            "<b>A one-off gift</b>: a few tickets for a date. Tell us two weeks before.",
            "<b>Support for the teams</b>: transport, workshops, preparation. That is what makes people come.",
        ),
        text(
            "You receive verifiable figures, without any personal data, and stories when people have agreed to tell them."
        ),
        action("Let us talk", "An idea is enough to begin.", link("Offer a gift", "/en/contact/?sujet=places")),
    ],
}
CONTACT = {
    "title": "Contact",
    "summary": "One message, and it reaches the right team: the one of your territory.",
    "thanks": "The team answers within three working days. There is nothing else to do.",
    "body": [note("To get a ticket, the quickest way is the organisation that supports you.", tone="tip")],
}
LEGAL = {
    "title": "Legal notice",
    "summary": "Who publishes this site, and how.",
    "body": [
        note("This site is a demonstration: people, addresses and numbers are fictional.", tone="warning"),
        title("Publisher"),
        text(
            "Association nationale Cultures du Cœur (demonstration), a French non-profit association (law of 1 July 1901). 12 rue des Trois-Coups, 75000 Paris. Telephone: 01 99 00 10 00. E-mail: contact@example.org."
        ),
        title("Hosting"),
        text("To be completed by the association before opening: name, address and telephone of the host."),
    ],
}
PRIVACY = {
    "title": "Privacy",
    "summary": "As little as possible, for as short as possible, and never the name of a person we support.",
    "body": [
        text(
            "We count people and categories. We record no name, address or income of the people supported. Nobody needs an account to look at what is offered."
        ),
        table(
            "Personal data on this site",
            "What | Why | How long\nAccount of a member (name, e-mail, work telephone) | Signing in | As long as it is used, then erased\nVolunteer (name, e-mail, telephone, availability) | Reaching the person, planning with them | One year after they leave\nInvitation to join the network (e-mail) | Sending it, and again if it is lost | 180 days\nContact person of an agreement | Knowing who follows the agreement | Nameless once the account is erased\nSigned agreement | Proving what two organisations agreed | Kept: it is a contract\nFile imported by a team | Finishing an import, understanding a past one | 90 days\nContact message | Answering | One year",
        ),
        text(
            "You may ask to read, correct, take away or erase what we know about you: write to donnees@example.org. If the answer does not satisfy you, you may turn to the French authority, the CNIL."
        ),
    ],
}
ACCESSIBILITY = {
    "title": "Accessibility",
    "summary": "This site should work for everybody. Here is what has been checked, what has not, and whom to tell.",
    "body": [
        title("Status"),
        text(
            "Under French law this site is <b>not compliant</b> with RGAA 4.1.2, because no full external audit has been carried out yet."
        ),
        title("What has been checked"),
        points(
            "Every kind of page is tested with axe-core (WCAG 2.2, A and AA), light and dark.",
            "The main journeys are played with the keyboard alone.",
            "The site works without JavaScript, at 200 % zoom, and 320 pixels wide.",
        ),
        title("Tell us what is in the way"),
        text(
            "Write to us and we will find another way. If you get no satisfactory answer, you may turn to the French Défenseur des droits."
        ),
        action("Report a problem", "", link("Write to us", "/en/contact/?sujet=accessibility")),
    ],
}
