"""Pages invented for the tests, in the forms that outlets print, and what a reader sees in them.

Of each page: the headline, byline, outlet, dates, genre; the words its body begins and ends with; its captions.
"""

PAGES = {
    "a menu in one line": (
        """\
Home | News | Sport | The Weather

Ferry toll to rise in May, council says

By Mina Okafor

The council voted on Friday to raise the toll. It was close.

The mayor did not answer.
""",
        {"headline": "Ferry toll to rise in May, council says", "byline": "Mina Okafor", "first": "Ferry toll"},
    ),
    "a trail of sections": (
        """\
Harbour Times › News › Around the Port
Toll | ferry | pact: what we know so far of a long night
3 May 2021

The council voted on Friday to raise the toll. It was close.

The mayor did not answer.
""",
        {"headline": "Toll | ferry | pact: what we know so far of a long night", "first": "Toll | ferry"},
    ),
    "agency report": (
        """\
S. Norland, Vell hold talks on ferry pact

2021.03.09 10:00

PORT LIND, March 9 (Harbour) -- The ferry to the island was late again on Tuesday. Nobody said why.

The company did not answer. "We waited," a teacher said.

(END)

mina@harbour.example
""",
        {
            "headline": "S. Norland, Vell hold talks on ferry pact",
            "published": "2021-03-09T10:00:00",
            "first": "S. Norland",
            "last": "a teacher said.",
            "outlet": "Harbour",
        },
    ),
    "newspaper with a section and two stamps": (
        """\
National

Ferry pact ends in silence

Posted : 2021-03-09 17:00
Updated : 2021-03-10 09:12

By Mina Okafor

The ferry to the island was late again. Nobody said why.

The harbour master did not answer. 

mina@harbour.example
More articles by this reporter
""",
        {
            "headline": "Ferry pact ends in silence",
            "byline": "Mina Okafor",
            "published": "2021-03-09T17:00:00",
            "updated": "2021-03-10T09:12:00",
            "first": "Ferry pact",
            "last": "did not answer.",
        },
    ),
    "wire with a shouted date": (
        """\
WORLD NEWS
MARCH 9, 2021 / 5:00 AM / UPDATED 2 YEARS AGO
Norland to end ferry pact with Vell
By Mina Okafor, Petr Kovac

4 MIN READ

PORT LIND/VELL (Harbour) - Norland will end its ferry pact with Vell, the harbour office said on Tuesday.

"We waited," a teacher said.

Reporting by Mina Okafor and Petr Kovac; Editing by Dana Fox
Editing by Rosa Lind
""",
        {
            "headline": "Norland to end ferry pact with Vell",
            "byline": "Mina Okafor, Petr Kovac",
            "published": "2021-03-09T05:00:00",
            "first": "Norland to end",
            "last": "a teacher said.",
            "outlet": "Harbour",
        },
    ),
    "agency, dash": (
        """\
Norland says it will end ferry pact
By MINA OKAFOR
March 9, 2021

PORT LIND, Norland (HN) — Norland said Tuesday that it will end its ferry pact with Vell.

Nobody said why.
___
Petr Kovac in Vell contributed to this report.
""",
        {
            "headline": "Norland says it will end ferry pact",
            "byline": "MINA OKAFOR",
            "published": "2021-03-09",
            "first": "Norland says",
        },
    ),
    "label and date on two lines": (
        """\
Norland ferry pact: Why it matters
By Mina Okafor
Harbour News, Port Lind

Published
9 March 2021

Share

Norland has ended its ferry pact with Vell.

What is the pact?

It is a pact about ferries. Nobody knows more.

Related Topics
Ferries
Vell

More on this story
Ferry delayed again
8 March 2021
""",
        {
            "headline": "Norland ferry pact: Why it matters",
            "byline": "Mina Okafor",
            "published": "2021-03-09",
            "first": "Norland ferry",
            "last": "Nobody knows more.",
        },
    ),
    "two stamps on a line, no spaces": (
        """\
[News analysis] Norland's ferry pact with Vell

Posted on : Mar.9,2021 17:03 NST Modified on : Mar.10,2021 08:13 NST

The pact on ferries is over, and nobody said why.

The harbour office was silent. By then it was late.

By Mina Okafor, staff reporter

Please send comments to [desk@harbour.example]
""",
        {
            "headline": "[News analysis] Norland's ferry pact with Vell",
            "byline": "Mina Okafor",
            "published": "2021-03-09T17:03:00",
            "updated": "2021-03-10T08:13:00",
            "first": "[News analysis]",
            "last": "it was late.",
        },
    ),
    "shouted byline with address": (
        """\
Ferry pact ends after nine years

Published: 09 Mar. 2021, 20:00

BY MINA OKAFOR [mina@harbour.example]

The pact on ferries is over, and nobody said why.

The harbour office was silent.
""",
        {
            "headline": "Ferry pact ends after nine years",
            "byline": "MINA OKAFOR",
            "published": "2021-03-09T20:00:00",
            "first": "Ferry pact",
            "last": "was silent.",
        },
    ),
    "outlet, date and clock in one line": (
        """\
Norland decides to end ferry pact with Vell
HARBOUR NEWS - Mar 9, 2021 - 18:10 | All, World

Norland decided Tuesday to end its ferry pact with Vell, officials said.

It was signed in 2016.
""",
        {
            "headline": "Norland decides to end ferry pact with Vell",
            "published": "2021-03-09T18:10:00",
            "first": "Norland decides",
            "last": "in 2016.",
        },
    ),
    "headline that ends in a date": (
        """\
Ferry pact to end on Nov. 23, 2019

The pact on ferries is over, and nobody said why.

The harbour office was silent.
""",
        {"headline": "Ferry pact to end on Nov. 23, 2019", "published": "", "first": "Ferry pact"},
    ),
    "dates under related articles only": (
        """\
Ferry pact is over

The pact on ferries is over, and nobody said why. The harbour office was silent on Friday.

It said it would talk on Monday.

Related Articles
Ferry strike begins
Nov. 21, 2019
Ferry late
Nov. 20, 2019
""",
        {"headline": "Ferry pact is over", "published": "", "first": "Ferry pact", "last": "on Monday."},
    ),
    "a press release": (
        """\
Press Release
March 9, 2021
Ministry of Ferries

Statement on the ferry pact

The Ministry of Ferries regrets the end of the pact. It will work for a new one.

Contact: Press Office, +00 1 234 5678
""",
        {"headline": "Statement on the ferry pact", "published": "2021-03-09", "first": "Statement on"},
    ),
    "paragraphs alone": (
        """\
The ferry pact is over, and nobody said why.

The harbour office was silent. It will speak on Monday.
""",
        {"headline": "", "published": "", "first": "The ferry", "last": "on Monday."},
    ),
    "a headline and paragraphs": (
        """\
Ferry pact ends

The ferry pact is over, and nobody said why.

The harbour office was silent. It will speak on Monday.
""",
        {"headline": "Ferry pact ends", "first": "Ferry pact", "last": "on Monday."},
    ),
    "a quoting headline": (
        """\
Mayor: ‘We waited three hours’

The ferry pact is over, and nobody said why.
""",
        {"headline": "Mayor: ‘We waited three hours’", "first": "Mayor"},
    ),
    "an asking headline": (
        """\
Is the ferry pact over?

The ferry pact may be over, but nobody said why.

The harbour office was silent.
""",
        {"headline": "Is the ferry pact over?", "first": "Is the"},
    ),
    "a headline ending in a point": (
        """\
Ferry pact ends with the U.S.

The ferry pact is over, and nobody said why.

The harbour office was silent.
""",
        {"headline": "Ferry pact ends with the U.S.", "first": "Ferry pact"},
    ),
    "subheads": (
        """\
Ferry pact ends

The ferry pact is over, and nobody said why.

A long silence

The harbour office was silent. It will speak on Monday.

What comes next

Nobody knows.
""",
        {"headline": "Ferry pact ends", "first": "Ferry pact", "last": "Nobody knows."},
    ),
    "captions in three forms": (
        """\
Ferry pact ends

The ferry pact is over, and nobody said why.

The mayor waits at the harbour on Monday. [Harbour News]
Passengers wait in Port Lind, Norland, March 8, 2021. REUTERS/Mina Okafor
The ferry at night (AP Photo/Petr Kovac)

The harbour office was silent.
""",
        {
            "headline": "Ferry pact ends",
            "first": "Ferry pact",
            "last": "was silent.",
            "published": "",
            "caption": [
                "The mayor waits at the harbour on Monday. [Harbour News]",
                "The ferry at night (AP Photo/Petr Kovac)",
                "Passengers wait in Port Lind, Norland, March 8, 2021. REUTERS/Mina Okafor",
            ],
        },
    ),
    "a broadcaster's transcript": (
        """\
Main Menu
Back to Top

Ferry Pact Ends

Posted: 2021-03-09 11:46:39Updated: 2021-03-09 14:24:14

Ferry Pact Ends

Photo: Petr Kovac

Anchor: The ferry pact is over. Mina Okafor reports. 

Report: Nobody said why.

[Sound bite: Dana Fox - Mayor] 
"We waited."

The harbour office was silent.
Mina Okafor, Lind Coast Radio News.

More Stories

Recommended for You

Our site sets cookies so that it works. Go on only if you agree.
""",
        {
            "headline": "Ferry Pact Ends",
            "byline": "Mina Okafor",
            "outlet": "Lind Coast Radio",
            "published": "2021-03-09T11:46:39",
            "updated": "2021-03-09T14:24:14",
            "first": "Ferry Pact Ends",
            "genre": "radio transcript",
            "last": "Lind Coast Radio News.",
        },
    ),
    "a name alone is not claimed as a byline": (
        """\
East Asia
Norland Ends Ferry Pact With Vell
March 09, 2021 3:00 AM
Mina Okafor

PORT LIND, NORLAND - Norland ended its ferry pact with Vell Tuesday, in a sign that nobody talks.

The harbour office was silent.
""",
        {
            "headline": "Norland Ends Ferry Pact With Vell",
            "published": "2021-03-09T03:00:00",
            "byline": "",
            "first": "Norland Ends",
            "last": "was silent.",
        },
    ),
    "a section path and a shouted byline": (
        """\
National / Politics
Norland to end ferry pact with Vell
BY MINA OKAFOR
STAFF WRITER

Mar 9, 2021

Article history

Norland will end its ferry pact with Vell, the harbour office said.

It was signed in 2016.

MORE FROM THE HARBOUR

SHARE
""",
        {
            "headline": "Norland to end ferry pact with Vell",
            "byline": "MINA OKAFOR",
            "published": "2021-03-09",
            "first": "Norland to end",
            "last": "in 2016.",
        },
    ),
    "a rule of stars": (
        """\
Ferry pact ends

The ferry pact is over, and nobody said why.

* * *

The harbour office was silent. 

Copyright 2021 Harbour News. All rights reserved. 
""",
        {"headline": "Ferry pact ends", "last": "was silent.", "outlet": "Harbour News"},
    ),
    "masthead, date and section": (
        """\
The Harbour Daily
Ferry pact ends
2021-03-09 | Politics

The ferry pact is over, and nobody said why. Officials said cookies were served on the ferry and the site agreed.

Copyright law was not mentioned, and the report said that all rights reserved to passengers were kept.

The harbour office was silent.
""",
        {
            "headline": "Ferry pact ends",
            "last": "was silent.",
            "outlet": "The Harbour Daily",
            "published": "2021-03-09",
        },
    ),
    "a dated blog": (
        """\
My little blog

The ferry pact

March 9, 2021

The ferry pact is over, and nobody said why. I think that it is a pity.

Posted by mina at 10:15 PM
Labels: ferries
3 comments:
""",
        {"published": "2021-03-09", "last": "a pity."},
    ),
    "a caption above the article": (
        """\
Ferry pact ends
Mina Okafor, the mayor, speaks in Port Lind on Tuesday. (Harbour)

The ferry pact is over, and nobody said why.
""",
        {
            "headline": "Ferry pact ends",
            "first": "Ferry pact",
            "caption": ["Mina Okafor, the mayor, speaks in Port Lind on Tuesday. (Harbour)"],
        },
    ),
    "a writer without By, two stamps": (
        """\
Norland ends ferry pact after nine years

Harbour office gives no reason as passengers wait

Mina Okafor in Port Lind
Tue 9 Mar 2021 10.15 GMT
Last modified on Wed 10 Mar 2021 08.00 GMT

Share on Facebook
Share via Email
Passengers at Port Lind harbour on Monday. Photograph: Petr Kovac/HarbourPix

Norland has ended its ferry pact with Vell, and passengers were left to wait for hours in the rain on Tuesday.

“We waited,” said Dana Fox, a teacher.

The harbour office did not answer.

Topics
Ferries
Norland
Use this text
""",
        {
            "headline": "Norland ends ferry pact after nine years",
            "published": "2021-03-09T10:15:00",
            "updated": "2021-03-10T08:00:00",
            "first": "Norland ends",
            "last": "did not answer.",
        },
    ),
    "a column with its writer's line": (
        """\
[Column] The ferry that nobody wanted

Mina Okafor
The author is a teacher in Port Lind.

The ferry pact is over. I think that it was never wanted, and that nobody should mourn it for long.

It was signed in 2016, in a hurry.

The Harbour Times, Mar. 9, 2021, Page 26
""",
        {"headline": "[Column] The ferry that nobody wanted", "first": "[Column]", "last": "in a hurry."},
    ),
    "an office's press conference": (
        """\
Ministry of Foreign Affairs, Norland

Press Conference by Minister Okafor
Tuesday, March 9, 2021, 2:00 p.m. Port Lind

The minister said that the pact would end in May. She took questions from six reporters.

(Question) Why does it end?

(Minister) It ends because the other side broke it.

Top of page
""",
        {
            "headline": "Press Conference by Minister Okafor",
            "published": "2021-03-09T14:00:00",
            "last": "broke it.",
            "outlet": "Ministry of Foreign Affairs, Norland",
        },
    ),
    "a chronology": (
        """\
Timeline of the ferry pact

Nov. 23, 2016

Norland and Vell sign the pact in Port Lind.

Mar. 9, 2021

Norland says that it will end the pact.

May 1, 2021

The pact ends.
""",
        {"headline": "Timeline of the ferry pact", "published": "", "first": "Timeline", "last": "The pact ends."},
    ),
    "a date and no headline": (
        """\
March 9, 2021

The ferry pact is over, and nobody said why.

It was signed in 2016.
""",
        {"headline": "", "published": "2021-03-09", "first": "The ferry pact", "last": "in 2016."},
    ),
    "sentences above the headline": (
        """\
Hear this article.
Sign up for our newsletter to get it daily.

Ferry pact collapses overnight
By Mina Okafor | March 9, 2021 | 3:12 p.m.

The ferry pact is over, and nobody said why, and so the passengers of Port Lind stood in the rain for an hour.

It was signed in 2016.
""",
        {
            "headline": "Ferry pact collapses overnight",
            "byline": "Mina Okafor",
            "published": "2021-03-09T15:12:00",
            "first": "Ferry pact collapses",
            "last": "in 2016.",
        },
    ),
    "an article about cookies and copyright": (
        """\
Court rules on cookies and copyright

Published on 9 March 2021

A court in Port Lind ruled that a website must ask before it sets cookies on a reader's machine, a step that shops fear.

The copyright of the pictures was another matter. All of it was settled by a fee, said Dana Fox, who had sued the site.

Copyright holders cheered. A cookie, the judge said, is no biscuit.
""",
        {"headline": "Court rules on cookies and copyright", "published": "2021-03-09", "last": "is no biscuit."},
    ),
    "other articles named in the middle": (
        """\
Ferry pact collapses overnight

March 9, 2021

The ferry pact is over, and nobody said why, and so the passengers of Port Lind stood in the rain for an hour.

Related: Ferry strike in its third week

It was signed in 2016. It had been meant to last for twenty years, and both sides had promised as much at the time.

Read more: The long road to the ferry pact

The harbour office was silent. It will speak on Monday, a clerk said, if there is anything to say by then at all.
""",
        {"headline": "Ferry pact collapses overnight", "published": "2021-03-09", "last": "to say by then at all."},
    ),
    "a clock before the date": (
        """\
(LEAD) Norland decides to end ferry pact

Politics 18:20 March 09, 2021

(EDS: ADDS quotation)
By Mina Okafor

PORT LIND, March 9 (Harbour) -- Norland decided Tuesday to end the ferry pact with Vell, the mayor's office said.

"It ends in May," the mayor said.

mina@harbour.example

(END)
""",
        {
            "headline": "(LEAD) Norland decides to end ferry pact",
            "byline": "Mina Okafor",
            "published": "2021-03-09",
            "dateline": "PORT LIND, March 9 (Harbour)",
            "last": "the mayor said.",
        },
    ),
    "a transcript in capitals": (
        """\
HOST: The ferry pact is over. Mina Okafor has the story.

OKAFOR: Nobody said why.

(SOUNDBITE OF FERRY HORN)

DANA FOX: We waited.

OKAFOR: The harbour office was silent. For Harbour Radio, I'm Mina Okafor in Port Lind.

Copyright © 2021 Harbour Radio. All rights reserved. See the terms on our site.
""",
        {"genre": "radio transcript", "outlet": "Harbour Radio", "last": "in Port Lind."},
    ),
    "a headline that ends in initials": (
        """\
What is the Trilateral Ferry Arrangement (TFA)

The ferry pact is over, and nobody said why.

It was signed in 2016.
""",
        {"headline": "What is the Trilateral Ferry Arrangement (TFA)"},
    ),
    "a headline like a sign-off": (
        """\
Norland Calls for UN

The ferry pact is over, and nobody said why.

It was signed in 2016.
""",
        {"headline": "Norland Calls for UN", "byline": "", "outlet": ""},
    ),
    "a headline that begins with By": (
        """\
By land or by sea: the ferry pact

The ferry pact is over, and nobody said why.
""",
        {"headline": "By land or by sea: the ferry pact", "byline": ""},
    ),
    "a headline of two words": (
        """\
Ferry strike

Crews walk out for a third week as talks stall

Mar 9, 2021

Crews walked out again. Nobody knows for how long.
""",
        {"headline": "Ferry strike", "published": "2021-03-09"},
    ),
    "a caption with a date": (
        """\
Ferry pact collapses

Passengers wait at Port Lind harbour, Norland, on March 8, 2021 (Harbour file photo)

The ferry pact is over, and nobody said why.

It was signed in 2016.
""",
        {
            "headline": "Ferry pact collapses",
            "published": "",
            "first": "Ferry pact",
            "caption": ["Passengers wait at Port Lind harbour, Norland, on March 8, 2021 (Harbour file photo)"],
        },
    ),
    "a sentence with a date as a caption": (
        """\
Ferry pact collapses

This photo, taken March 8, 2021, shows passengers at the harbour. (Harbour)

The ferry pact is over, and nobody said why.
""",
        {
            "headline": "Ferry pact collapses",
            "published": "",
            "caption": ["This photo, taken March 8, 2021, shows passengers at the harbour. (Harbour)"],
        },
    ),
    "the writers named in brackets": (
        """\
Ferry pact ends without a word
THE HARBOUR SHIMBUN
March 9, 2021 at 18:40 JST

The ferry pact is over, and nobody said why.

It was signed in 2016.

(This article was written by Mina Okafor and Petr Kovac.)
""",
        {
            "headline": "Ferry pact ends without a word",
            "published": "2021-03-09T18:40:00",
            "byline": "Mina Okafor and Petr Kovac",
            "last": "in 2016.",
        },
    ),
    "wrapped to a width": (
        """\
Ferry pact ends without a word
By Mina Okafor
March 9, 2021

The ferry pact between Norland and Vell is over, and at the harbour
nobody said why it had to end in such a hurry. Passengers waited in the
rain.

The pact was signed in 2016 and had been meant to last for as long as
twenty years, with a review in each of them. The review of this year
never came.
""",
        {
            "headline": "Ferry pact ends without a word",
            "byline": "Mina Okafor",
            "published": "2021-03-09",
            "first": "Ferry pact ends",
            "last": "never came.",
        },
    ),
    "only the update is dated": (
        """\
Ferry pact ends without a word

Last updated: 10 March 2021 08:00

The ferry pact is over, and nobody said why.

It was signed in 2016.
""",
        {"headline": "Ferry pact ends without a word", "published": "", "updated": "2021-03-10T08:00:00"},
    ),
    "a lead above the date": (
        """\
Mill closes after a century

The owner gave no reason, and the workers heard of it on the radio.

May 2, 2022
By Ana Reyes

The mill closed on Monday, the owner said.

Workers were not told.
""",
        {"headline": "Mill closes after a century", "published": "2022-05-02", "byline": "Ana Reyes", "first": "Mill"},
    ),
    "a date that heads the second half": (
        """\
Mill closes after a century

The mill closed on Monday, the owner said, and he said that he was sorry that it had come to this after so many years.

Workers were not told. They heard of it on the radio, and some of them came to the gate to ask whether it was true.

Nobody answered.

May 2, 1922

On that day the mill had opened.
""",
        {"headline": "Mill closes after a century", "published": "", "last": "had opened."},
    ),
    "an asking headline above a date": (
        """\
Editorial: Who pays for the mill?

Monday, May 2, 2022

The mill is closed. The town pays, and nobody asked it.

That must change.
""",
        {"headline": "Editorial: Who pays for the mill?", "published": "2022-05-02", "last": "must change."},
    ),
    "an agency and a clock before the date": (
        """\
Mill closes after a century
(Lind Wire) 07:00, May 02, 2022

The mill closed on Monday, the owner said.

Workers were not told.
""",
        {"headline": "Mill closes after a century", "published": "2022-05-02", "last": "not told."},
    ),
    "a government's release": (
        """\
Government of Norland

Norland welcomes the end of the mill strike

May 2, 2022 - Lind, Norland

The Government of Norland welcomes the end of the strike.

The strike began in 2021.
""",
        {
            "headline": "Norland welcomes the end of the mill strike",
            "outlet": "Government of Norland",
            "genre": "government news",
            "published": "2022-05-02",
        },
    ),
    "a date that reads two ways": (
        """\
POLL: Most want the mill kept

Published: 02/05/2022

A Lind poll of 900 adults found that 61 percent want the mill kept.

The margin of error was 3 points.
""",
        {"headline": "POLL: Most want the mill kept", "published": "", "last": "3 points."},
    ),
}
