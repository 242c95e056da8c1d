// Sentences of our own with dates as newspapers write them: days, parts, periods, ranges, lists, distances, and what is no date.
// Each row: the sentence, a date expression in it, the days it means; "none" when it is no date of the calendar. A fourth part is
// the day of writing where it is not the usual one.

export const newspaperDates = `
The strike began on Nov. 3. | Nov. 3 | 2025-11-03
The strike began on 3 November. | 3 November | 2025-11-03
The strike began on the 3rd of November. | the 3rd of November | 2025-11-03
The strike began on November 3rd, 2024. | November 3rd, 2024 | 2024-11-03
It rained on Nov 3rd and 4th. | 4th | 2025-11-04
They met on Oct. 3, 5 and 7. | Oct. 3 | 2025-10-03
They met on Oct. 3, 5 and 7. | 5 | 2025-10-05
They met on Oct. 3, 5 and 7. | 7 | 2025-10-07
They met on 3, 5 and 7 October 2024. | 5 | 2024-10-05
They met on 3 and 4 October 2024. | 4 October 2024 | 2024-10-04
Talks were held on May 1 and June 12, 2024. | May 1 | 2024-05-01
Talks were held on May 1 and June 12, 2024. | June 12, 2024 | 2024-06-12
Talks were held in May and June 2024. | May | 2024-05-01..2024-05-31
It happened in early 2023. | early 2023 | 2023-01-01..2023-04-30
It happened in mid-2023. | mid-2023 | 2023-05-01..2023-08-31
It happened in mid-March 2023. | mid-March 2023 | 2023-03-11..2023-03-20
It happened in the middle of March 2023. | the middle of March 2023 | 2023-03-11..2023-03-20
It happened at the end of March 2023. | the end of March 2023 | 2023-03-21..2023-03-31
It happened in late-March 2023. | late-March 2023 | 2023-03-21..2023-03-31
It happened early in March 2023. | early in March 2023 | 2023-03-01..2023-03-10
It happened in the first half of March 2023. | the first half of March 2023 | 2023-03-01..2023-03-15
It happened in the second half of 2023. | the second half of 2023 | 2023-07-01..2023-12-31
It happened in 2H 2023. | 2H 2023 | 2023-07-01..2023-12-31
It happened in H2 2023. | H2 2023 | 2023-07-01..2023-12-31
It happened in Q4 2023. | Q4 2023 | 2023-10-01..2023-12-31
It happened in 4Q23. | 4Q23 | 2023-10-01..2023-12-31
It happened in the fourth quarter. | the fourth quarter | 2025-10-01..2025-12-31
It happened in the third quarter of last year. | the third quarter of last year | 2024-07-01..2024-09-30
Profit rose in the first quarter from a year ago. | the first quarter | 2025-01-01..2025-03-31
It happened in the spring of 1968. | the spring of 1968 | 1968-03-01..1968-05-31
It happened in summer 2024. | summer 2024 | 2024-06-01..2024-08-31
It happened last summer. | last summer | 2025-06-01..2025-08-31
It happened this fall. | this fall | 2025-09-01..2025-11-30
It happened in the winter of 1941-42. | the winter of 1941-42 | 1941-12-01..1942-02-28
It happened in the winter of 1941. | the winter of 1941 | 1941-12-01..1942-02-28
It happened in the 1980s. | the 1980s | 1980-01-01..1989-12-31
It happened in the late 1980s. | the late 1980s | 1986-01-01..1989-12-31
It happened in the '80s. | '80s | 1980-01-01..1989-12-31
It happened in the early 1990s. | the early 1990s | 1990-01-01..1993-12-31
It happened in the nineties. | the nineties | 1990-01-01..1999-12-31
It happened in the 19th century. | the 19th century | 1800-01-01..1899-12-31
It happened in the nineteenth century. | the nineteenth century | 1800-01-01..1899-12-31
It happened in the early 20th century. | the early 20th century | 1900-01-01..1933-12-31
It was built c. 1914. | c. 1914 | 1914-01-01..1914-12-31
It was built circa 1914. | circa 1914 | 1914-01-01..1914-12-31
It was built around 1914. | around 1914 | 1914-01-01..1914-12-31
It was built ca. 1914. | ca. 1914 | 1914-01-01..1914-12-31
It ran from Nov. 3 to Nov. 7. | Nov. 3 to Nov. 7 | 2025-11-03..2025-11-07
It ran from Nov. 3 to 7. | Nov. 3 to 7 | 2025-11-03..2025-11-07
It ran Nov. 3-7. | Nov. 3-7 | 2025-11-03..2025-11-07
It ran Nov. 3–7, 2024. | Nov. 3–7, 2024 | 2024-11-03..2024-11-07
It ran Nov. 3—7, 2024. | Nov. 3—7, 2024 | 2024-11-03..2024-11-07
It ran Nov. 3 through 7, 2024. | Nov. 3 through 7, 2024 | 2024-11-03..2024-11-07
It ran Nov. 3 until Nov. 7, 2024. | Nov. 3 until Nov. 7, 2024 | 2024-11-03..2024-11-07
It ran from 28 October to 3 November 2024. | 28 October to 3 November 2024 | 2024-10-28..2024-11-03
It ran from 28 December 2023 to 3 January 2024. | 28 December 2023 to 3 January 2024 | 2023-12-28..2024-01-03
It ran from Dec. 28 to Jan. 3, 2024. | Dec. 28 to Jan. 3, 2024 | 2023-12-28..2024-01-03
It ran between March and May 2024. | between March and May 2024 | 2024-03-01..2024-05-31
It ran between Nov. 3 and Nov. 7. | between Nov. 3 and Nov. 7 | 2025-11-03..2025-11-07
It ran from 2019 to 2023. | from 2019 to 2023 | 2019-01-01..2023-12-31
It ran 2019-23. | 2019-23 | 2019-01-01..2023-12-31
The 1939–45 war ended. | 1939–45 | 1939-01-01..1945-12-31
It ran 2024-11-03/2024-11-07. | 2024-11-03/2024-11-07 | 2024-11-03..2024-11-07
It ran from Monday to Wednesday. | Monday to Wednesday | 2025-11-17..2025-11-19
Filed 2024-11-03. | 2024-11-03 | 2024-11-03
Filed 2024/11/03. | 2024/11/03 | 2024-11-03
Filed 11/03/2024. | 11/03/2024 | 2024-11-03
Filed 13/11/2024. | 13/11/2024 | 2024-11-13
Filed 3.11.2024. | 3.11.2024 | 2024-11-03
Filed 20241103. | 20241103 | 2024-11-03
Filed 2024-11-03T10:15:00Z. | 2024-11-03 | 2024-11-03
Filed 03-Nov-2024. | 03-Nov-2024 | 2024-11-03
Filed 3 Nov '24. | 3 Nov '24 | 2024-11-03
Filed Nov. '24. | Nov. '24 | 2024-11-01..2024-11-30
Posted 10:15 a.m. EST, Nov. 3, 2024. | Nov. 3, 2024 | 2024-11-03
He spoke Monday. | Monday | 2025-11-17
He spoke on Monday night. | Monday | 2025-11-17
He spoke last Friday. | last Friday | 2025-11-14
He will speak on Friday. | Friday | 2025-11-21
He will speak next Tuesday. | next Tuesday | 2025-11-25
He spoke on Thursday. | Thursday | 2025-11-20
He spoke on Thursday last week. | Thursday last week | 2025-11-13
He spoke on Monday of last week. | Monday of last week | 2025-11-10
The vote is scheduled for Tuesday. | Tuesday | 2025-11-25
The trial is due to begin on Monday. | Monday | 2025-11-24
He is expected to arrive Saturday. | Saturday | 2025-11-22
He spoke yesterday. | yesterday | 2025-11-19
He spoke the day before yesterday. | the day before yesterday | 2025-11-18
He spoke today. | today | 2025-11-20
He will speak tomorrow. | tomorrow | 2025-11-21
He spoke last week. | last week | 2025-11-10..2025-11-16
He spoke last month. | last month | 2025-10-01..2025-10-31
He spoke this month. | this month | 2025-11-01..2025-11-30
He left last year. | last year | 2024-01-01..2024-12-31
He left late last year. | late last year | 2024-09-01..2024-12-31
He left late last month. | late last month | 2025-10-21..2025-10-31
He leaves early next year. | early next year | 2026-01-01..2026-04-30
He left three days ago. | three days ago | 2025-11-17
He left a week ago. | a week ago | 2025-11-13
He left two weeks ago. | two weeks ago | 2025-11-06
He left a year ago. | a year ago | 2024-01-01..2024-12-31
He left five years ago. | five years ago | 2020-01-01..2020-12-31
He left nine months ago. | nine months ago | 2025-02-01..2025-02-28
He left a decade ago. | a decade ago | 2015-01-01..2015-12-31
He left on Nov. 3; two days later he was back. | two days later | 2025-11-05
He left on Nov. 3, 2020, and a year after that he was back. | a year after that | 2021-01-01..2021-12-31
He left on Nov. 3 and returned the next day. | the next day | 2025-11-04
He left on Nov. 3 and returned the following week. | the following week | 2025-11-10..2025-11-16
He left in 2019 and returned the following year. | the following year | 2020-01-01..2020-12-31
He left in May 2019 and returned the following month. | the following month | 2019-06-01..2019-06-30
He left in March 2019 and died that June. | that June | 2019-06-01..2019-06-30
He left in 2019 and died two years later. | two years later | 2021-01-01..2021-12-31
He left on 3 May 2019 and died the same day. | the same day | 2019-05-03
He left on 3 May 2019; a week earlier he had resigned. | a week earlier | 2019-04-26
He died on the eve of the vote. | eve | none
He left at the start of the year. | the start of the year | 2025-01-01..2025-03-31
He left at the beginning of last month. | the beginning of last month | 2025-10-01..2025-10-10
They may march in May 2024. | May 2024 | 2024-05-01..2024-05-31
They may march. | may | none
They march on the capital. | march | none
The Sunday Times reported it. | Sunday | none
It is 1,000 km away. | 1,000 | none
It costs $2024. | 2024 | none
Article 25 was invoked. | 25 | none
In fiscal 2024 it grew. | 2024 | none
In fiscal year 2024 it grew. | 2024 | none
In FY2024 it grew. | 2024 | none
Flight 2024 landed. | 2024 | none
Some 2,024 people came. | 2,024 | none
About 2000 people came. | 2000 | none
The Boeing 737-800 was late. | 737 | none
Resolution 1701 was adopted. | 1701 | none
He ran the 1500 metres. | 1500 | none
They met at 10:30. | 10:30 | none
It rose 3/4 of a point. | 3/4 | none
They won 3-2. | 3-2 | none
Call 555-1212. | 555 | none
Black Friday sales rose. | Friday | none
April O'Neil testified. | April | none
Theresa May spoke. | May | none
Mr. May spoke. | May | none
August Wilson wrote it. | August | none
The second of three talks began. | second | none
The Sept. 11 attacks changed it. | Sept. 11 | none
He said in a March interview that it was over. | March | 2025-03-01..2025-03-31
An April report found it. | April | 2025-04-01..2025-04-30
A May 2024 vote failed. | May 2024 | 2024-05-01..2024-05-31
The August vote failed. | August | 2025-08-01..2025-08-31
Since the October offensive it has changed. | October | 2025-10-01..2025-10-31
It began in late 2023 or early 2024. | late 2023 | 2023-09-01..2023-12-31
It began in late 2023 or early 2024. | early 2024 | 2024-01-01..2024-04-30
From late 2023 to early 2024 it rained. | late 2023 to early 2024 | 2023-09-01..2024-04-30
From early October through mid-November it rained. | early October through mid-November | 2025-10-01..2025-11-20
It ran Oct 3 – Nov 7, 2024. | Oct 3 – Nov 7, 2024 | 2024-10-03..2024-11-07
It ran 3 Oct–7 Nov 2024. | 3 Oct–7 Nov 2024 | 2024-10-03..2024-11-07
It ran 3–7 November 2024. | 3–7 November 2024 | 2024-11-03..2024-11-07
It ran 3 - 7 November 2024. | 3 - 7 November 2024 | 2024-11-03..2024-11-07
It ran October/November 2024. | October/November 2024 | 2024-10-01..2024-11-30
It ran in Oct./Nov. 2024. | Oct./Nov. 2024 | 2024-10-01..2024-11-30
It ran 2024/25. | 2024/25 | 2024-01-01..2025-12-31
It ran 03/10/2024 - 07/11/2024. | 03/10/2024 - 07/11/2024 | 2024-03-10..2024-07-11
It ran 2024-10-03 to 2024-11-07. | 2024-10-03 to 2024-11-07 | 2024-10-03..2024-11-07
It ran 2024-10-03–2024-11-07. | 2024-10-03 | 2024-10-03..2024-11-07
It ran from October 3, 2024 until now. | October 3, 2024 | 2024-10-03
It ran Nov. 30-Dec. 2. | Nov. 30-Dec. 2 | 2024-11-30..2024-12-02
It ran Saturday-Sunday. | Saturday-Sunday | 2025-11-15..2025-11-16
It ran Saturday and Sunday. | Saturday | 2025-11-15
It ran Friday, Nov. 14, to Sunday, Nov. 16. | Friday, Nov. 14, to Sunday, Nov. 16 | 2025-11-14..2025-11-16
Between 1914 and 1918 it ran. | Between 1914 and 1918 | 1914-01-01..1918-12-31
In 1914–18 it ran. | 1914–18 | 1914-01-01..1918-12-31
In the years 1914 to 1918 it ran. | 1914 to 1918 | 1914-01-01..1918-12-31
On Oct. 3, Oct. 5 and Oct. 7 they met. | Oct. 5 | 2025-10-05
On Oct. 3, 5 and 7, 2024, they met. | 5 | 2024-10-05
On Oct. 3, 5, and 7, 2024, they met. | 5 | 2024-10-05
On Oct. 3 & 5, 2024, they met. | 5, 2024 | 2024-10-05
On 3, 5 and 7 October they met. | 7 October | 2025-10-07
In April, May and June 2024 they met. | April | 2024-04-01..2024-04-30
In 2019, 2021 and 2023 they met. | 2021 | 2021-01-01..2021-12-31
In Q1 and Q3 2024 they met. | Q3 2024 | 2024-07-01..2024-09-30
In Q1-Q3 2024 they met. | Q1-Q3 2024 | 2024-01-01..2024-09-30
In 1H 2024 they met. | 1H 2024 | 2024-01-01..2024-06-30
In the latter half of 2024 they met. | the latter half of 2024 | 2024-07-01..2024-12-31
In the last quarter of 2024 they met. | the last quarter of 2024 | 2024-10-01..2024-12-31
In the final quarter of 2024 they met. | the final quarter of 2024 | 2024-10-01..2024-12-31
In the final months of 2024 they met. | the final months of 2024 | 2024-10-01..2024-12-31
In the closing weeks of 2024 they met. | the closing weeks of 2024 | 2024-10-01..2024-12-31
Toward the end of 2024 they met. | the end of 2024 | 2024-10-01..2024-12-31
By the middle of the decade they met. | the middle of the decade | 2024-01-01..2026-12-31
In the mid-19th century they met. | mid-19th century | 1834-01-01..1866-12-31
In the second half of the 20th century they met. | the second half of the 20th century | 1950-01-01..1999-12-31
In the 1800s they met. | the 1800s | 1800-01-01..1899-12-31
In the early 2000s they met. | the early 2000s | 2000-01-01..2003-12-31
In the 2010s they met. | the 2010s | 2010-01-01..2019-12-31
In autumn 2024 they met. | autumn 2024 | 2024-09-01..2024-11-30
In Spring 2024 they met. | Spring 2024 | 2024-03-01..2024-05-31
In the fall of 2024 they met. | the fall of 2024 | 2024-09-01..2024-11-30
In late spring 2024 they met. | late spring 2024 | 2024-05-01..2024-05-31
In mid-summer 2024 they met. | mid-summer 2024 | 2024-07-01..2024-07-31
In the winter of 2023-2024 they met. | the winter of 2023-2024 | 2023-12-01..2024-02-29
In winter 2023/24 they met. | winter 2023/24 | 2023-12-01..2024-02-29
On or about Nov. 3, 2024, they met. | Nov. 3, 2024 | 2024-11-03
On or around 3 November 2024 they met. | 3 November 2024 | 2024-11-03
As early as May 2024 they met. | May 2024 | 2024-05-01..2024-05-31
No later than 3 May 2024 they met. | 3 May 2024 | 2024-05-03
Some time in 2024 they met. | 2024 | 2024-01-01..2024-12-31
Two weeks after the Nov. 3 attack they met. | Nov. 3 | 2025-11-03
He met them Nov. 3. The next day he left. | The next day | 2025-11-04
He met them Nov. 3. Two days later he left. | Two days later | 2025-11-05
He met them Nov. 3. A week later he left. | A week later | 2025-11-10
He met them Nov. 3. A month later he left. | A month later | 2025-12-01..2025-12-31
He met them on 3 November 2020. A year after, he left. | A year after | 2021-01-01..2021-12-31
He met them on 3 November 2020. Three years on, he left. | Three years | none
He met them on 3 November 2020. The following week he left. | The following week | 2020-11-09..2020-11-15
He met them on 3 November 2020. By the end of that month he left. | the end of that month | 2020-11-21..2020-11-30
He met them on 3 November 2020. Later that month he left. | Later that month | 2020-11-16..2020-11-30
He met them on 3 November 2020. In December he left. | December | 2020-12-01..2020-12-31
He met them on Monday and left the next day. | the next day | 2025-11-18
The 4,000 m race. | 4,000 | none
It was 12/13 of the vote. | 12/13 | none
A 5-4 ruling came. | 5-4 | none
It cost EUR 2024. | 2024 | none
It cost €2,024. | 2,024 | none
On page 2024 it says so. | 2024 | none
The A320 landed. | A320 | none
He was No. 7 in May. | May | 2025-05-01..2025-05-31
Sales of iPhone 12 rose. | 12 | none
Windows 2000 was old. | 2000 | none
At 12.30 they met. | 12.30 | none
At 1430 GMT they met. | 1430 | none
At 2000 GMT they met. | 2000 | none
At 2000 hours they met. | 2000 | none
Around 1900 troops came. | 1900 | none
Around 1900 they came. | 1900 | 1900-01-01..1900-12-31
In 2024 troops came. | 2024 | 2024-01-01..2024-12-31
It sent 2024 troops. | 2024 | none
Section 12(b) applies. | 12 | none
Paragraph 1.5 of 3. | 1.5 | none
U.S.-U.K. talks. | U | none
Second, it failed. | Second | none
He came second in May's race. | May | 2025-05-01..2025-05-31
Sherman marched in his March to the Sea. | March | none
He rode in the March and was hurt. | March | none
By the end of May the Second Squadron sailed. | the end of May | 2025-05-21..2025-05-31
Japan would be attacked within three months of the defeat. | within three months | none
It ran in March and April. | March | 2025-03-01..2025-03-31
From March to the end of May it ran. | March | 2025-03-01..2025-03-31
`;
