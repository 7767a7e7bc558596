"""How acts stand to each other and to their roles: opposites, what is told from the other side, what is undergone."""

from typing import Final

# Acts that undo or deny each other: one matter told in conflict, or at two times, and never one claim.
OPPOSITES: Final = """
improve worsen
ease restrict
raise cut lose_jobs
raise save_money
hold_steady raise cut
exceed fall_short
open close stop suspend cancel
begin stop close suspend cancel
resume stop suspend close strike_work cancel break_off interrupt collapse
launch close cancel
approve reject veto repeal
allow ban deny_entry reject
ease tighten impose
impose repeal
extend shorten
delay bring_forward
endorse oppose
appoint fire resign
hire fire lose_jobs
create_jobs lose_jobs
promote demote
reinstate suspend fire
join leave
arrest release
charge drop_charges
convict acquit
plead_guilty plead_not_guilty
confess deny
sue settle
praise criticise
trust doubt
disclose hold_back
publish hold_back
build demolish
install remove
plant fell
expand cut
damage repair
win lose_vote
die survive
miss find_alive
strand rescue
hospitalise discharge_patient
infect recover_health
burn extinguish
lose_power restore_power
go_offline go_online
lift_off touch_down
invade withdraw
capture withdraw
attack defend
truce break_truce
break_off agree_deal restore_ties
promise break_promise
keep_promise break_promise
comply violate
strike_work end_strike
expel readmit
deport take_in welcome
expel welcome
marry divorce
arrive leave

attend boycott
pass_exam fail_exam
bear die
lend default
buy sell
import export
hunt_animal conserve
win_contract lose_contract
list_shares delist
nationalise privatise
qualify eliminate
meet_criteria miss_deadline
persuade dissuade
encourage dissuade
arm disarm
strengthen weaken_storm
heat cool
load unload
board alight
activate stop
prove disprove
confirm disprove
exaggerate play_down
hold_back broadcast
lead_race trail
cure relapse
progress deadlock
stockpile run_out
form_government dissolve
die injure hospitalise discharge_patient rescue evacuate arrest treat diagnose recover_health find_alive
injure rescue evacuate arrest
arrest convict acquit sentence pardon rescue deny_entry take_in
acquit sentence charge
charge sentence pardon
release sentence charge convict
deny_entry rescue
find_body rescue find_alive
buy close bankrupt demolish
hire suspend
merge split
depart moor arrive
besiege withdraw liberate
steal give_back exhibit
elect lose_vote
win tie
beat tie
score send_off
vaccinate infect hunt_animal quarantine
leak_spill clean_up
emit clean_up
approve demolish
climb_mountain strand
marry bury
ordain bury
swear_in resign
"""

# What is told from the other side: who does the one is whom the other is done to ("hired" and "joined").
SWAPPED: Final = """
hire join
"""
# What passes from one to another: the thing is the same, and who gives in the one is nobody in the other, or stands
# behind a preposition ("sold it to Norva", "Norva bought it").
PASSED: Final = """
sell buy
export import
lend borrow
give_info receive
send receive
pay receive
donate receive
award win
rent rent
"""
# Acts whose verb stands alone for what happens to its subject: "the shop closed" as "they closed the shop", "prices
# rose" as "they raised prices".
UNDERGONE: Final = """
die raise cut hold_steady open close stop begin resume launch explode burn sink collapse overturn derail wash_away
flood interrupt expand fail spread split end_strike suspend weaken_storm recover_health survive heat cool die_out
dry_up evolve run_out strengthen relapse electrocute critical
"""

# Acts whose noun is done to whom it belongs to, as a possessive and behind "of": "Reyk's arrest", "the arrest of Reyk".
OF_ITS_OWNER: Final = """
arrest release charge convict acquit sentence execute extradite fire suspend reinstate appoint elect impeach demote
promote transfer swear_in murder kidnap rescue evacuate hospitalise die injure deport expel evict diagnose bury close
sink collapse derail capture demolish bankrupt ordain canonise quarantine displace liberate dissolve
find_alive find_body
"""
# ... and behind "of" alone: "the sale of the plant", but "the bank's sale".
OF_ITS_OBJECT: Final = """
sell buy lend recall build repair install remove open launch develop produce export import publish disclose leak
discover identify approve reject veto repeal ban amend cancel delay extend investigate audit review inspect steal
seize hack attack bomb shoot stab invade damage contaminate clean_up flood treat test vaccinate abuse rape torture
smuggle forge hold_back delete vandalise plant fell expand privatise nationalise impose tighten ease sign hire fund
emit leak_spill summon pardon praise criticise endorse collect teach stop begin resume interrupt split raise cut burn
explode spread contain assess allocate transport implant amputate unveil_statue exhume excavate depict translate adapt
restrain harvest discard decommission annex sabotage insure harvest measure copy commission reorganise strengthen
update certify salvage choose baptise conscript
"""

# Acts of a moment: who "is resigning" has not resigned yet.
OF_A_MOMENT: Final = """
resign leave retire fire appoint hire join launch open close merge split buy sell marry divorce sign withdraw deploy
lose_jobs create_jobs cancel recall release swear_in replace move_house demolish list_shares delist end_strike ban
depart call_election alight decommission rebrand outsource
"""

# Acts of which one story tells many: who shares only the act, or one common noun with it, tells another one.
WIDE: Final = """
arrive leave lead remain return give_info receive send host attend complete score compete cause prevent defend develop
improve worsen reach_level exceed fall_short estimate forecast recommend submit install remove collect download delete
post identify confirm prove discover cooperate explain retain drop_off locate spread contain teach interrupt exploit
register take_effect hit_place require assess gather persuade dissuade shout cheer jeer progress represent serve_on
challenge profit trade run_out allocate work_as strengthen weaken_storm fly transport load unload
depart cross approach enter heat cool rain switch measure copy cure eat feed cook weep laugh hug push throw
contact phone photograph depict date_back appear decorate live update connect choose achieve struggle highlight
tackle solve compile apply rely outline encourage speak_publicly play_down exaggerate speculate witness
speed fish farm light_up subscribe gamble hide_away chase dominate stock
"""
