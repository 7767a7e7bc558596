"""Nouns that name bodies, documents, events, outlets and crowds. General English."""

from typing import Final

BODIES: Final = frozenset(
    """abbey academy administration agency agribusiness airforce airline airport alliance archdiocese arm armada
    army assembly association authority automaker bakery band bank battalion battery biotech bloc board borough
    boutique brewery brigade brokerage brotherhood bureau bureaucracy business cabinet caliphate camp campaign
    cannery canton carmaker carrier cartel casino cathedral caucus cell center centre chain chamber chancellery
    chapter charity chipmaker church circus city clan clinic clique club co-op coalition coastguard collective
    college commission committee commonwealth commune company confederation conglomerate conglomeration
    congregation congress conservancy conservatory consortium constabulary constituency consulate consultancy
    convent coop cooperative corporation corps council country county court courthouse coven creamery crusade
    cult dairy dealership delegation denomination department dictatorship diocese directorate dispensary
    distillery distributor district division dojo drugmaker dynasty embassy emirate endowment enterprise
    exchange exchequer factory faculty family federation fellowship fief firm fleet force foundation foundry
    franchise fraternity freemasonry fund gallery gang garda garrison gendarmerie giant government governorate
    group guild gym headquarters holding homebuilder hospice hospital hotel house household hq hub incubator
    inspectorate institute institution instituto insurer insurgency judiciary junta jury kibbutz kingdom kremlin
    lab laboratory lawfirm leadership league legation legion legislature lender library lobby lodge mafia maker
    management manufactory manufacturer marketplace mart megachurch military militia mill ministry mint mission
    monarchy monastery monopoly mosque motel multinational municipality museum nation navy newsgroup ngo
    nightclub non-profit nonprofit nunnery nursery observatory office oligopoly ombudsman operation operator
    opposition orchard orchestra ordnance organisation organization orphanage outfit pac panel parish parliament
    partnership party patrol pawnshop pentagon phalanx pharmacy philharmonic planemaker planetarium platoon
    police politburo polytechnic port posse precinct prefecture preschool presidium priory prison provider
    province pub quango quorum raider railroad railway refinery regime regiment registry regulator reinsurer
    republic restaurant retailer sawmill school secretariat sect seminary senate service shelter shipbuilder
    shipmaker shipyard shire sisterhood society sorority soviet squad squadron start-up startup state statehouse
    storefront studio subcommittee subsidiary sultanate supermarket superpac superpower supplier synagogue
    syndicate tabernacle tank taskforce taxman team telecom temple theater theatre thinktank town township
    tradeunion treasury tribe tribunal troop troupe trust tsardom union unit university utility vanguard vatican
    venture vestry village vineyard warehouse watchdog winery wing woolworks workforce zoo""".split()
)
DOCUMENTS: Final = frozenset(
    """abridgement abstract accord account accounting accusation acknowledgement acknowledgment act ad
    adaptation addendum admission advert advertisement advertising advice advisory affidavit agenda agreement
    album alert allegation almanac almanack amendment analyses analysis anecdote annal annex annotation
    announcement answer anthem anthology apologia appeal appendix application appraisal archive argument
    arithmetic article assertion assessment assumption atlas attachment audio audiotape audit authorization
    autobiography autopsies autopsy average averages backgrounder backstory ballad ballot banner barometer
    baseline batch bestseller bibliography bill billboard billing bio biodata biography biopic biopsy blog
    blogpost blueprint blurb boast boilerplate book booklet breakdown brief broadside brochure budget bulletin
    byelaw bylaw byline cable calculation calculator calendar canvass caption cartoon cassette catalog catalogue
    cd census certificate chapter charge chart charter chatlog checklist cheque chronicle chronology circular
    citation clarification clause clearance clip clipping clue code codicil column comment commentary commercial
    communication communique communiqué compact comparison compendium compilation complaint concession
    conclusion concordance concordat condemnation confession consensus constitution contention contract copy
    correction correspondence count counterclaim counterproposal countersuit cover coverage coverletter credo
    criteria criticism critique crosstab curriculum cv dashboard data database dataset datum debriefing decal
    deck declaration decree deed definition demographics denial denunciation depiction deposition description
    detail details diagnosis diagram dialogue diary dictionary dictum digest diploma directive directory dirge
    disclaimer disclosure discography dispatch dispatches dissertation distillation docket doctrine docudrama
    document documentary documentation docuseries dossier draft drawing dvd e-mails earnings ebook edict edition
    editorial email encyclopedia endnote engraving enquiry entry envelope epistle epitaph equation essay
    estimate evaluation evidence exam examination excerpt exegesis exhibit experiment explainer explanation
    expose exposition exposé extract fable facsimile fact-check factcheck factsheet fanzine faq fax feature feed
    feedback fiction fieldwork figures file filing film financials finding flashcard flier flipchart flowchart
    flyer folder footage footnote forecast forensics foreword forgery form formula forward freesheet gazetteer
    glossary gospel grade grading graffiti graph graphic grid guidance guidebook guideline guidelines hadith
    handbill handbook handout handwriting hashtag headcount headline highlights history hoax hologram homily
    hymn hypothesis icon illustration image imprint index indication indictment infographic infomercial
    information injunction inquiry inscription insert instruction insult interpretation intro introduction
    inventory investigation invitation invite invoice item itinerary jingle jottings judgement judgment
    juvenilia label law lawbook lawsuit leaflet leak ledger legend legislation lesson letter letterhead
    lettering lexicon licence license lien list listicle listing litany literature liturgy log logbook logo lore
    lyric lyrics mail mailer mailing mailout mandate manifest manifesto mantra manual manuscript map marginalia
    marker materials math maxim measure measurement meditation meme memo memoir memorandum mention menu message
    metadata metric micrograph miniseries minutes missive mnemonic mockup model monograph motion motto movie
    mugshot mural myth narrative newsflash newsreel note notice novel novella number numbers obit obituary
    objection octavo offprint op-ed opinion opus order ordinance orthodoxy outline outtake overview pact paean
    page painting palimpsest pamphlet paper papers paperwork parable paragraph parody particulars passage
    passport pastiche patent payroll permit petition phonebook photo photocopy photograph phrase phrasebook
    pictogram picture pitch placard plaint plan plaque platform playbook plea pledge poem pointers policy poll
    polling portfolio portrait post post-mortem postcard poster posting postmark postmortem postscript prayer
    preamble precedent precis prediction preface preprint prescription presentation presentment preview primer
    print printout probe procedure proclamation profile prognosis program programme projection promise promo
    pronouncement proof propaganda proposal proposition prose prospectus protocol provision proviso psalm
    psalter publication query questionnaire quip quiz quota quotation quote radiograph ranking rant rating
    rationale readout rebuke rebuttal recap receipt recipe recommendation record recording redaction referral
    refrain register regulation rejoinder release reminder reminiscence rendering repertoire replica reply
    report reporting reprint reproduction request requirement rescript research resolution response restatement
    result results resume retraction retrospective return returns reveal revelation review revision rider
    roadmap robocall rolls roster rule rulebook rules ruling rundown résumé sample sampler satire saying scan
    scenario schedule schematic scoop score scorecard scoresheet scoring screed screengrab screenplay screenshot
    script scripture scroll search section selfie sequel series settlement sheet shortlist sidebar sign signage
    signature simulation sitcom site sketch skit slide slideshow slogan sms snapchat snapshot snippet song
    soundbite soundtrack sourcebook spec specification specs spoof spot spreadsheet standings stanza statement
    statistic stats statute stencil sticker stories story storyboard strategy studies study stylebook subhead
    submission subplot subpoena subtext subtitle suggestion suit summary summons superscript supplement
    surveillance survey syllabus symbol synopsis synthesis table tabulation tale talking-points tally tape
    teaser telegram telegraph teletext template test testament testimonial testimony text textbook
    theorem theory thesis thread thriller thumbnail ticket timecard timeline timesheet timetable tips title toll
    toolkit topline trace tracker tract tractate trailer transcript transcription translation transmission
    travelogue treaties treatise treaty trend tribute trilogy triptych trivia trove tune tweet tweetstorm
    typescript typo ultimatum undertaking update uploads utterance valuation verse version video videotape
    vignette visa visualization vitae voice-over voicemail voiceover volume vouchers wager waiver warning
    warrant watermark webcast webcomic webpage website whitepaper wiki will wiretap wording workbook worksheet
    writ writing writings x-ray x-rays xray yearbook zine""".split()
)
EVENTS: Final = frozenset(
    """acclamation acquittal address apology appearance applause arbitration arraignment booing boos briefing
    broadcast brunch byelection call caucus ceremony chants cheers clapping commemoration commencement
    competition concert conclave conference confrontation contest convention conversation conviction cookout
    coronation crackdown debate decision deliberation deliberations demonstration dinner discussion disturbance
    dustup election endorsement eulogy event exhibition face-off fanfare festival fete finale forum funeral gala
    gathering grilling groundbreaking hackathon harangue hearing heckling hustings impeachment inaugural
    inauguration inquest insurrection interrogation interview jamboree jeers keynote kickoff laughter lecture
    luncheon marathon march matinee meeting mistrial mobilization mutiny observance oration outcry ovation
    ovations pageant parade performance picket picnic plebiscite premiere presser primary proceeding proceedings
    procession prom protest q-and-a rally reading rebellion reception recount referendum rehearsal remark
    remarks retrial reunion ritual roast rollout roundtable rout runoff screening seminar sentencing sermon
    session shindig showdown signing sit-in sitting speech standoff summation summit swearing-in symposium talk
    talks telecast teleconference telethon tirade toast toasts townhall trial unveiling uprising verdict veto
    videoconference vigil visit vote voting walk-out walkout webinar wedding withdrawal workshop""".split()
)
OUTLETS: Final = frozenset(
    """affiliate biweekly broadcaster broadsheet channel daily ezine fortnightly gazette journal magazine
    monthly network newsletter newsmagazine newspaper newsroom newsweekly newswire outlet periodical podcast
    semiweekly station tabloid talkshow television webzine weekly""".split()
)
# many people without bounds, who never speak as one
GROUPS: Final = frozenset(
    """academia aristocracy audience base blogosphere bourgeoisie brass cabal cast chorus circle citizenry
    clergy clientele cognoscenti commentariat community coterie crowd crowds diaspora disabled elderly
    electorate elite enforcement entourage establishment faction faithful fanbase fandom far-left far-right
    flock folk gangland generation globalists grassroots homeless humanity humankind industry intelligentsia kin
    kindred laity left left-wing lineup literati mainstream majority mankind masses media membership
    middle-class minority mob movement officialdom peasantry personnel poor populace population press profession
    prosecution public punditocracy rabble rank-and-file ranks readership retinue rich right right-wing side
    swarm throng twittersphere twitterverse underclass underworld unemployed upper-class viewership
    working-class world wounded""".split()
)
