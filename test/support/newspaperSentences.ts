// Sentences of our own with dates as newspapers write them: agencies, market reports, datelines, what is past and what is to come.
// Each row: the sentence, a date expression in it, the days it means; "none" when it is no date of the calendar. A fourth part is
// the day of writing where it is not the usual one.

export const newspaperSentences = `
On the night of Nov. 3-4, drones struck. | Nov. 3-4 | 2025-11-03..2025-11-04
Overnight on Nov. 3, drones struck. | Nov. 3 | 2025-11-03
On the evening of 3 November drones struck. | 3 November | 2025-11-03
At 5 p.m. on Nov. 3, 2024, drones struck. | Nov. 3, 2024 | 2024-11-03
On Monday, Nov. 3, drones struck. | Monday, Nov. 3 | 2025-11-03
On Monday, 3 November 2025, drones struck. | Monday, 3 November 2025 | 2025-11-03
On Mon 3 Nov drones struck. | Mon 3 Nov | 2025-11-03
On Monday morning, drones struck. | Monday | 2025-11-17
On Monday 3rd November drones struck. | Monday 3rd November | 2025-11-03
The three-day summit of Nov. 3 to 5 ended. | Nov. 3 to 5 | 2025-11-03..2025-11-05
By the end of 2024 it was over. | the end of 2024 | 2024-10-01..2024-12-31
By year-end 2024 it was over. | year-end 2024 | 2024-10-01..2024-12-31
At the turn of the century it was over. | century | none
In the first week of May 2024 it rained. | the first week of May 2024 | 2024-04-29..2024-05-05
In the last week of May 2024 it rained. | the last week of May 2024 | 2024-05-27..2024-06-02
In the first days of May 2024 it rained. | the first days of May 2024 | 2024-05-01..2024-05-10
In the first ten days of May 2024 it rained. | the first ten days of May 2024 | 2024-05-01..2024-05-10
In the opening months of 2024 it rained. | 2024 | 2024-01-01..2024-12-31
In the first three months of 2024 it rained. | the first three months of 2024 | 2024-01-01..2024-03-31
In the first nine months of the year it rained. | the first nine months of the year | 2025-01-01..2025-09-30
In the week ending Nov. 15 it rained. | the week ending Nov. 15 | 2025-11-09..2025-11-15
In the week ended Nov. 15, 2024, it rained. | the week ended Nov. 15, 2024 | 2024-11-09..2024-11-15
In the year to March 2024 it rained. | March 2024 | 2024-03-01..2024-03-31
In the 12 months to March 2024 it rained. | March 2024 | 2024-03-01..2024-03-31
As of March 31, 2024, it had rained. | March 31, 2024 | 2024-03-31
Since 2014 it has rained. | 2014 | 2014-01-01..2014-12-31
Since the start of 2024 it has rained. | the start of 2024 | 2024-01-01..2024-03-31
After February 2022 it rained. | February 2022 | 2022-02-01..2022-02-28
He was born in 1957 and died in 2019. | 1957 | 1957-01-01..1957-12-31
He was born in 1957 and died in 2019. | 2019 | 2019-01-01..2019-12-31
Kim (born 8 January 1984) spoke. | 8 January 1984 | 1984-01-08
Elvis (1935–1977) sang. | 1935–1977 | 1935-01-01..1977-12-31
The 2024 election was close. | 2024 | 2024-01-01..2024-12-31
The November 2024 election was close. | November 2024 | 2024-11-01..2024-11-30
The Nov. 5 election was close. | Nov. 5 | 2025-11-05
The October 7 attack shook it. | October 7 | none
The Oct. 7, 2023, attack shook it. | Oct. 7, 2023 | 2023-10-07
His June 2024 visit was short. | June 2024 | 2024-06-01..2024-06-30
The pre-2022 border was gone. | 2022 | none
A mid-1990s law was revived. | mid-1990s | 1994-01-01..1996-12-31
A 1994 law was revived. | 1994 | 1994-01-01..1994-12-31
The class of 1994 met. | 1994 | 1994-01-01..1994-12-31
In '94 he moved. | '94 | 1994-01-01..1994-12-31
In June of 1994 he moved. | June of 1994 | 1994-06-01..1994-06-30
In June, 1994, he moved. | June, 1994 | 1994-06-01..1994-06-30
On the 5th he moved. | the 5th | 2025-11-05
On June the 5th he moved. | June the 5th | 2025-06-05
On the first of June he moved. | the first of June | 2025-06-01
On Christmas Day 2024 he moved. | Christmas Day 2024 | 2024-12-25
On Christmas Eve he moved. | Christmas Eve | 2024-12-24
On New Year's Eve he moved. | New Year's Eve | 2024-12-31
On New Year's Day 2024 he moved. | New Year's Day 2024 | 2024-01-01
On Easter Sunday 2024 he moved. | Easter Sunday 2024 | 2024-03-31
On Labor Day he moved. | Labor Day | 2025-09-01
Two days earlier, on Nov. 3, he moved. | Nov. 3 | 2025-11-03
Ten days after the Nov. 3 vote he moved. | Nov. 3 | 2025-11-03
Three days before Christmas 2024 he moved. | Three days before Christmas 2024 | 2024-12-22
A month before the Nov. 3 vote he moved. | Nov. 3 | 2025-11-03
The previous day he moved. | The previous day | 2025-11-19
He moved the week before last. | the week before last | 2025-11-03..2025-11-09
He moved the year before last. | the year before last | 2023-01-01..2023-12-31
He moved over the weekend. | the weekend | 2025-11-15..2025-11-16
He moved last weekend. | last weekend | 2025-11-15..2025-11-16
He moves next month. | next month | 2025-12-01..2025-12-31
He will move in March. | March | 2026-03-01..2026-03-31
He moved in March. | March | 2025-03-01..2025-03-31
He moved in December. | December | 2024-12-01..2024-12-31
He moved last December. | last December | 2024-12-01..2024-12-31
He moved this past June. | June | 2025-06-01..2025-06-30
He moves next spring. | next spring | 2026-03-01..2026-05-31
He moved tonight. | tonight | 2025-11-20
He moved last night. | last night | 2025-11-19
He moved this morning. | this morning | 2025-11-20
He moved this weekend. | this weekend | 2025-11-22..2025-11-23
He moved a week ago Friday. | a week ago Friday | 2025-11-14
He moved in Nov 2024. | Nov 2024 | 2024-11-01..2024-11-30
He moved in Sept. | Sept | 2025-09-01..2025-09-30
Nov 2024: he moved. | Nov 2024 | 2024-11-01..2024-11-30
He moved (Nov. 3). | Nov. 3 | 2025-11-03
SEOUL, Nov. 3 (Reuters) - He moved. | Nov. 3 | 2025-11-03
WASHINGTON — Nov. 3, 2024 — He moved. | Nov. 3, 2024 | 2024-11-03
Nov. 3, 2024, 5:12 p.m. ET | Nov. 3, 2024 | 2024-11-03
Updated 12:04 PM EST, Mon November 3, 2025 | November 3, 2025 | 2025-11-03
Published: 03 Nov 2025 | 03 Nov 2025 | 2025-11-03
Last modified on Mon 3 Nov 2025 10.15 GMT | Mon 3 Nov 2025 | 2025-11-03
It cost 1984 dollars. | 1984 | none
Room 1984 was empty. | 1984 | none
It is 1984 feet high. | 1984 | none
Chapter 7, page 12. | 7 | none
He scored 24-7. | 24-7 | none
Psalm 23:4 was read. | 23 | none
He is 24. | 24 | none
24/7 service. | 24/7 | none
It was 9/11 again. | 9/11 | none
The 9/11 attacks. | 9/11 | none
Version 2.0.2024 ships. | 2024 | none
He won 12-10-2. | 12-10-2 | none
The M1917 rifle. | 1917 | none
The March for Life. | March | none
Sgt. June Kim spoke. | June | none
The second half was dull. | second half | none
In the second quarter he scored. | the second quarter | 2025-04-01..2025-06-30
The fall of Kabul shook it. | fall | none
He will fall. | fall | none
It can spring back. | spring | none
It sat on Sunday. | Sunday | 2025-11-16
They sat and sun shone. | sat | none
On the second day of the trial he spoke. | second day | none
1st Lt. Kim spoke. | 1st | none
The 2nd Brigade moved. | 2nd | none
The 38th parallel. | 38th | none
Psalm 2024 of 3000. | 2024 | none
The G20 and the Club 1900. | G20 | none
U.N. Resolution 2024/12 passed. | 2024/12 | none
No. 2024-15 was filed. | 2024-15 | none
Case 24-1234 was filed. | 24-1234 | none
The ratio was 1:2000. | 2000 | none
About 1,950 died. | 1,950 | none
Nearly 1950 people died. | 1950 | none
At least 1950 died. | 1950 | none
The company said net income for the third quarter fell. | the third quarter | 1989-07-01..1989-09-30 | 1989-11-02
It earned $3 million in the year-earlier quarter. | year-earlier quarter | 1988-07-01..1988-09-30 | 1989-11-02
The nine months ended Sept. 30 were weak. | Sept. 30 | 1989-09-30 | 1989-11-02
For the quarter ended Sept. 30, it lost money. | Sept. 30 | 1989-09-30 | 1989-11-02
For the year ended June 30, 1989, it lost money. | June 30, 1989 | 1989-06-30 | 1989-11-02
The bill passed the House Tuesday, and the Senate will vote today. | Tuesday | 1989-10-31 | 1989-11-02
The bill passed the House Tuesday, and the Senate will vote today. | today | 1989-11-02 | 1989-11-02
In New York Stock Exchange trading yesterday, it closed at $5. | yesterday | 1989-11-01 | 1989-11-02
On Nov. 15 the offer expires. | Nov. 15 | 1989-11-15 | 1989-11-02
The offer will expire on Jan. 15. | Jan. 15 | 1990-01-15 | 1989-11-02
The notes are due Jan. 15, 1995. | Jan. 15, 1995 | 1995-01-15 | 1989-11-02
The merger should be completed by year end. | year end | 1989-10-01..1989-12-31 | 1989-11-02
The merger should be completed by the end of the year. | the end of the year | 1989-10-01..1989-12-31 | 1989-11-02
The merger should be completed by early 1990. | early 1990 | 1990-01-01..1990-04-30 | 1989-11-02
Inflation in the 1970s was high. | the 1970s | 1970-01-01..1979-12-31 | 1989-11-02
In October 1987 the market crashed. | October 1987 | 1987-10-01..1987-10-31 | 1989-11-02
Since October it has dropped. | October | 1989-10-01..1989-10-31 | 1989-11-02
Last Friday's drop was large. | Last Friday | 1989-10-27 | 1989-11-02
Friday's drop was large. | Friday | 1989-10-27 | 1989-11-02
Yesterday's drop was large. | Yesterday | 1989-11-01 | 1989-11-02
Last week's drop was large. | Last week | 1989-10-23..1989-10-29 | 1989-11-02
Next month's meeting is key. | Next month | 1989-12-01..1989-12-31 | 1989-11-02
This year's budget is tight. | This year | 1989-01-01..1989-12-31 | 1989-11-02
Last month, he quit. | Last month | 1989-10-01..1989-10-31 | 1989-11-02
A month earlier, he had quit. | A month earlier | 1989-10-01..1989-10-31 | 1989-11-02
He had quit in August. | August | 1989-08-01..1989-08-31 | 1989-11-02
He quit three weeks ago. | three weeks ago | 1989-10-12 | 1989-11-02
He quit 10 years ago. | 10 years ago | 1979-01-01..1979-12-31 | 1989-11-02
He quit more than two years ago. | two years ago | 1987-01-01..1987-12-31 | 1989-11-02
He quit nearly a decade ago. | a decade ago | 1979-01-01..1979-12-31 | 1989-11-02
He quit last May. | last May | 1989-05-01..1989-05-31 | 1989-11-02
He quit in the past year. | the past year | 1988-11-02..1989-11-02 | 1989-11-02
He quit on Tuesday afternoon. | Tuesday | 1989-10-31 | 1989-11-02
He quit late Tuesday. | late Tuesday | 1989-10-31 | 1989-11-02
He quit early Tuesday morning. | Tuesday | 1989-10-31 | 1989-11-02
He quit at midday Tuesday. | Tuesday | 1989-10-31 | 1989-11-02
He quit this week. | this week | 1989-10-30..1989-11-05 | 1989-11-02
He quit in mid-week. | mid-week | none | 1989-11-02
He quit in mid-afternoon. | mid-afternoon | none | 1989-11-02
In the coming months he will quit. | the coming months | none | 1989-11-02
In the first half of 1990 he will quit. | the first half of 1990 | 1990-01-01..1990-06-30 | 1989-11-02
In the 1988 third quarter he quit. | 1988 third quarter | 1988-07-01..1988-09-30 | 1989-11-02
In the third quarter of fiscal 1989 he quit. | 1989 | none | 1989-11-02
In the 1988-89 season he quit. | 1988-89 | 1988-01-01..1989-12-31 | 1989-11-02
In 1988 and 1989 he quit. | 1988 | 1988-01-01..1988-12-31 | 1989-11-02
From 1982 through 1988 he quit. | 1982 through 1988 | 1982-01-01..1988-12-31 | 1989-11-02
On Aug. 2, Iraq invaded Kuwait. | Aug. 2 | 1990-08-02 | 1990-08-16
On Wednesday, it said. | Wednesday | 1990-08-15 | 1990-08-16
It has been two weeks since the Aug. 2 invasion. | Aug. 2 | 1990-08-02 | 1990-08-16
The talks, which began Monday, ended Wednesday. | Monday | 1990-08-13 | 1990-08-16
The talks, which began Monday, ended Wednesday. | Wednesday | 1990-08-15 | 1990-08-16
A deadline of noon Saturday was set. | Saturday | 1990-08-18 | 1990-08-16
Parliament is to vote on Sunday. | Sunday | 1990-08-19 | 1990-08-16
Elections were set for Sept. 9. | Sept. 9 | 1990-09-09 | 1990-08-16
He was arrested March 17 and is to be tried Sept. 9. | March 17 | 1990-03-17 | 1990-08-16
He was arrested March 17 and is to be tried Sept. 9. | Sept. 9 | 1990-09-09 | 1990-08-16
He plans to travel to Moscow on Friday. | Friday | 1990-08-17 | 1990-08-16
It happened this summer. | this summer | 1990-06-01..1990-08-31 | 1990-08-16
It happened early this year. | early this year | 1990-01-01..1990-04-30 | 1990-08-16
It happened later that year. | later that year | 1990-08-16..1990-12-31 | 1990-08-16
It happened in June last year. | June last year | 1989-06-01..1989-06-30 | 1990-08-16
It happened in June of last year. | June of last year | 1989-06-01..1989-06-30 | 1990-08-16
It happened on June 4 last year. | June 4 last year | 1989-06-04 | 1990-08-16
It happened on June 4 of last year. | June 4 of last year | 1989-06-04 | 1990-08-16
It happened on June 4 this year. | June 4 this year | 1990-06-04 | 1990-08-16
It happened on the 4th of last month. | the 4th of last month | 1990-07-04 | 1990-08-16
It happened in the same month last year. | the same month last year | 1989-08-01..1989-08-31 | 1990-08-16
It happened a year earlier. | a year earlier | 1989-01-01..1989-12-31 | 1990-08-16
It happened a year before. | a year before | 1989-01-01..1989-12-31 | 1990-08-16
It happened the year before. | the year before | 1989-01-01..1989-12-31 | 1990-08-16
It happened the day before. | the day before | 1990-08-15 | 1990-08-16
It happened the day after. | the day after | 1990-08-17 | 1990-08-16
It happened the month before. | the month before | 1990-07-01..1990-07-31 | 1990-08-16
It happened the following day. | the following day | 1990-08-17 | 1990-08-16
It happened a day earlier. | a day earlier | 1990-08-15 | 1990-08-16
It happened a day after the vote. | a day after | none | 1990-08-16
It happened three years to the day. | three years | none | 1990-08-16
It happened in recent weeks. | recent weeks | none | 1990-08-16
It happens every Monday. | Monday | none | 1990-08-16
It happens on Mondays. | Monday | none | 1990-08-16
It happens each year. | year | none | 1990-08-16
It lasted three days. | three days | none | 1990-08-16
It lasted for three weeks. | three weeks | none | 1990-08-16
The 30-day truce ended. | 30-day | none | 1990-08-16
The 45-year-old man spoke. | 45 | none | 1990-08-16
The daily Izvestia reported. | daily | none | 1990-08-16
The Friday Times reported it. | Friday | none | 1990-08-16
The Bloody Sunday killings. | Sunday | none | 1990-08-16
On Super Tuesday he won. | Tuesday | none | 1990-08-16
He watched Monday Night Football. | Monday | none | 1990-08-16
The fourth of July came. | The fourth of July | 1990-07-04 | 1990-08-16
The Fourth of July came. | Fourth of July | 1990-07-04 | 1990-08-16
It came on Independence Day. | Independence Day | none | 1990-08-16
It came on Thanksgiving. | Thanksgiving | 1989-11-23 | 1990-08-16
It came in Ramadan. | Ramadan | none | 1990-08-16
the first Monday of October 2014 | first Monday of October 2014 | 2014-10-06 | 2013-02-12
last weekend of July | last weekend of July | 2012-07-28..2012-07-29 | 2013-02-12
the day after tomorrow | the day after tomorrow | 2013-02-14 | 2013-02-12
five days after tomorrow | five days after tomorrow | 2013-02-18 | 2013-02-12
Feb 18 | Feb 18 | 2013-02-18 | 2013-02-12
Mon, Feb 18 | Mon, Feb 18 | 2013-02-18 | 2013-02-12
the week of October 6th 2014 | the week of October 6th 2014 | 2014-10-06..2014-10-12 | 2013-02-12
last year | last year | 2012-01-01..2012-12-31 | 2013-02-12
next week | next week | 2013-02-18..2013-02-24 | 2013-02-12
this quarter | this quarter | 2013-01-01..2013-03-31 | 2013-02-12
next quarter | next quarter | 2013-04-01..2013-06-30 | 2013-02-12
third quarter | third quarter | 2012-07-01..2012-09-30 | 2013-02-12
4th quarter 2018 | 4th quarter 2018 | 2018-10-01..2018-12-31 | 2013-02-12
last Sunday | last Sunday | 2013-02-10 | 2013-02-12
Thursday the 14th | Thursday the 14th | 2013-02-14 | 2013-02-12
July 13 - 15 | July 13 - 15 | 2012-07-13..2012-07-15 | 2013-02-12
13 to 15 July | 13 to 15 July | 2012-07-13..2012-07-15 | 2013-02-12
from 13 to 15 of July | 13 to 15 of July | 2012-07-13..2012-07-15 | 2013-02-12
1st - 3rd July 2013 | 1st - 3rd July 2013 | 2013-07-01..2013-07-03 | 2013-02-12
Aug 8 - Aug 12 | Aug 8 - Aug 12 | 2012-08-08..2012-08-12 | 2013-02-12
1960 - 1961 | 1960 - 1961 | 1960-01-01..1961-12-31 | 2013-02-12
last 2 years | last 2 years | 2011-01-01..2012-12-31 | 2013-02-12
the ides of March | March | 2012-03-01..2012-03-31 | 2013-02-12
Thanksgiving of last year was cold. | Thanksgiving of last year | 2012-11-22 | 2013-02-12
It was held at Christmas 2012. | Christmas 2012 | 2012-12-25 | 2013-02-12
late last night he left | last night | 2013-02-11 | 2013-02-12
on the last day of February 2012 | the last day of February 2012 | 2012-02-29 | 2013-02-12
the last day of October | the last day of October | 2012-10-31 | 2013-02-12
the first week of October 2014 | the first week of October 2014 | 2014-09-29..2014-10-05 | 2013-02-12
end of last month | end of last month | 2013-01-21..2013-01-31 | 2013-02-12
beginning of this year | beginning of this year | 2013-01-01..2013-03-31 | 2013-02-12
the beginning of the 1990s | the beginning of the 1990s | 1990-01-01..1992-12-31 | 2013-02-12
It was held in the summer of '69. | the summer of '69 | 1969-06-01..1969-08-31 | 2013-02-12
It was held in AD 1492. | AD 1492 | 1492-01-01..1492-12-31 | 2013-02-12
It was held in 44 BC. | 44 BC | -0043-01-01..-0043-12-31 | 2013-02-12
It was held on the 4th day of July, 1776. | the 4th day of July, 1776 | 1776-07-04 | 2013-02-12
It was held on July 4th, 1776. | July 4th, 1776 | 1776-07-04 | 2013-02-12
It was held on this day in 1914. | 1914 | 1914-01-01..1914-12-31 | 2013-02-12
It was held exactly a year ago today. | a year ago today | 2012-02-12 | 2013-02-12
It was held two years ago this month. | two years ago this month | 2011-02-01..2011-02-28 | 2013-02-12
It was held a week ago Monday. | a week ago Monday | 2013-02-04 | 2013-02-12
It was held a year ago last March. | last March | 2012-03-01..2012-03-31 | 2013-02-12
It was held earlier in 2012. | earlier in 2012 | 2012-01-01..2012-12-31 | 2013-02-12
It was held later in 2012. | 2012 | 2012-01-01..2012-12-31 | 2013-02-12
It was held as recently as 2012. | 2012 | 2012-01-01..2012-12-31 | 2013-02-12
It was held in pre-war 1938. | 1938 | 1938-01-01..1938-12-31 | 2013-02-12
It was held in war-torn 1943 and 1944. | 1944 | 1944-01-01..1944-12-31 | 2013-02-12
It was held in both 1943 and 1944. | 1943 | 1943-01-01..1943-12-31 | 2013-02-12
Between 1943 and early 1944 it was held. | Between 1943 and early 1944 | 1943-01-01..1944-04-30 | 2013-02-12
From mid-1943 until the end of 1944 it was held. | mid-1943 until the end of 1944 | 1943-05-01..1944-12-31 | 2013-02-12
From May through the end of the year it was held. | May through the end of the year | 2012-05-01..2012-12-31 | 2012-12-12
On 22-23 June 1941 it was held. | 22-23 June 1941 | 1941-06-22..1941-06-23 | 2013-02-12
On 22/23 June 1941 it was held. | 22/23 June 1941 | 1941-06-22..1941-06-23 | 2013-02-12
On 22 and 23 June 1941 it was held. | 23 June 1941 | 1941-06-23 | 2013-02-12
On June 22nd, 1941, it was held. | June 22nd, 1941 | 1941-06-22 | 2013-02-12
By 22 June it was held. | 22 June | 2012-06-22 | 2013-02-12
On the morning of 22 June 1941 it was held. | 22 June 1941 | 1941-06-22 | 2013-02-12
At dawn on 22 June 1941 it was held. | 22 June 1941 | 1941-06-22 | 2013-02-12
In the night of 22 to 23 June 1941 it was held. | 22 to 23 June 1941 | 1941-06-22..1941-06-23 | 2013-02-12
The June 1941 attack was held. | June 1941 | 1941-06-01..1941-06-30 | 2013-02-12
The 22 June 1941 attack was held. | 22 June 1941 | 1941-06-22 | 2013-02-12
In autumn/winter 1941 it was held. | winter 1941 | 1941-12-01..1942-02-28 | 2013-02-12
In the autumn and winter of 1941 it was held. | winter of 1941 | 1941-12-01..1942-02-28 | 2013-02-12
In the spring and summer of 1941 it was held. | spring | 1941-03-01..1941-05-31 | 2013-02-12
From spring to autumn 1941 it was held. | spring to autumn 1941 | 1941-03-01..1941-11-30 | 2013-02-12
From the spring of 1941 to the autumn of 1942 it was held. | the spring of 1941 to the autumn of 1942 | 1941-03-01..1942-11-30 | 2013-02-12
During 1941–1942 it was held. | 1941–1942 | 1941-01-01..1942-12-31 | 2013-02-12
During the 1941/42 winter it was held. | 1941/42 | 1941-01-01..1942-12-31 | 2013-02-12
During the period 1941-1942 it was held. | 1941-1942 | 1941-01-01..1942-12-31 | 2013-02-12
In the month of June 1941 it was held. | June 1941 | 1941-06-01..1941-06-30 | 2013-02-12
In the year 1941 it was held. | the year 1941 | 1941-01-01..1941-12-31 | 2013-02-12
In the years 1941, 1943 and 1945 it was held. | 1943 | 1943-01-01..1943-12-31 | 2013-02-12
In 1941 alone it was held. | 1941 | 1941-01-01..1941-12-31 | 2013-02-12
It was the worst year since 1941. | 1941 | 1941-01-01..1941-12-31 | 2013-02-12
In 1941's last days it was held. | 1941 | 1941-01-01..1941-12-31 | 2013-02-12
It was held in the 17th and 18th centuries. | 18th centuries | 1700-01-01..1799-12-31 | 2013-02-12
It was held in the late 18th century. | the late 18th century | 1767-01-01..1799-12-31 | 2013-02-12
It was held at the turn of the 20th century. | the 20th century | 1900-01-01..1999-12-31 | 2013-02-12
It was held in the mid-nineties. | mid-nineties | 1994-01-01..1996-12-31 | 2013-02-12
It was held in the 1940s and 1950s. | 1940s | 1940-01-01..1949-12-31 | 2013-02-12
It was held in the 1940s-1950s. | 1940s | 1940-01-01..1959-12-31 | 2013-02-12
It was held at noon GMT. | noon | none | 2013-02-12
It was held for 1941 days. | 1941 | none | 2013-02-12
It was held by the 1941st regiment. | 1941 | none | 2013-02-12
It was held by unit 1941. | 1941 | none | 2013-02-12
A total of 1941 voted. | 1941 | none | 2013-02-12
`;
