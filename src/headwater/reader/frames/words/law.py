"""Acts of courts, police, crime and of what is hidden or let out."""

from typing import Final

LAW: Final = """
arrest | arrest detain apprehend take_into_custody round_up nab hold_on_suspicion pick_up_on handcuff book_into_jail
  be_in_custody~ be_behind_bars~ pick_up | arrest detention custody
release | release free let_go set_free bail let_out grant_bail | release
charge | charge indict prosecute bring_charges press_charges put_on_trial send_to_trial file_charges arraign |
  indictment prosecution charges arraignment
drop_charges | drop_charges withdraw_charges dismiss_charges throw_out_charges |
sue | sue file_suit file_lawsuit bring_lawsuit take_to_court bring_legal_action take_legal_action launch_legal_action
  launch_lawsuit lodge_claim | lawsuit suit
settle | settle reach_settlement settle_out pay_to_settle | settlement
convict | convict find_guilty | conviction
acquit | acquit clear exonerate find_not_guilty walk_free | acquittal exoneration
sentence | sentence jail imprison send_to_prison send_to_jail hand_sentence give_sentence give_life lock_up
  serve_sentence~ receive_sentence~ get_life~ begin_sentence~ face_jail~ | sentence sentencing imprisonment
execute | execute put_to_death | execution
plead_guilty | plead_guilty enter_guilty_plea admit_charge admit_charges admit_guilt |
plead_not_guilty | plead_not_guilty deny_charge deny_charges enter_not_guilty |
plead | plead enter_plea enter_pleas | plea
try | stand_trial~ face_trial~ go_on_trial~ appear_in_court~ appear_before_court~ appear_before_magistrates~ | trial
appeal | appeal lodge_appeal file_appeal launch_appeal | appeal
rule | rule adjudicate hand_down_ruling | ruling verdict judgment judgement
fine | fine penalise penalize hit_with_fine impose_fine slap_fine hand_fine order_to_pay receive_fine~ face_fine~
  get_fine~ | fine penalty
extradite | extradite | extradition
search | search raid comb swoop_on | raid search
seize | seize confiscate impound capture | seizure confiscation
accuse | accuse allege point_finger | accusation allegation
suspect | suspect | suspicion
steal | steal rob loot burgle make_off run_off_with snatch break_into_shop break_into_house plunder pilfer hold_up |
  theft robbery burglary heist looting
hack | hack breach infiltrate break_into_computers break_into_system break_into_systems break_into_network
  break_into_accounts gain_access compromise | hack breach intrusion cyberattack
defraud | defraud swindle cheat embezzle siphon_off launder dupe | fraud embezzlement scam swindle laundering
forge | forge counterfeit falsify fix_match | forgery
smuggle | smuggle | smuggling trafficking
vandalise | vandalise vandalize deface daub | vandalism graffiti
leak | leak | leak leaks
disclose | disclose reveal divulge make_public lay_bare expose bring_to_light come_to_light uncover unmask own_up_to |
  disclosure revelation exposure
hold_back | conceal hide cover_up withhold keep_from suppress hold_back block keep_secret keep_quiet keep_under_wraps
  hush_up sweep_under_carpet sweep_under_rug | concealment coverup
destroy_records | shred wipe delete erase | deletion
lie | lie mislead deceive misinform | deception lie
bribe | bribe buy_off pay_bribe pay_bribes take_bribe take_bribes take_kickbacks | bribe bribery kickback
abuse | abuse harass molest bully grope mistreat | harassment abuse bullying mistreatment
rape | rape sexually_assault | rape
discriminate | discriminate | discrimination
threaten | threaten | threat threats
blackmail | blackmail extort | blackmail extortion
trespass | trespass break_in break_into | trespass
escape_custody | break_out_of escape_from_prison escape_from_jail escape_custody | jailbreak
violate | violate flout contravene breach_law breach_rules breach_code break_law break_rules fall_foul | violation
  infringement
comply | comply abide obey observe_rules | compliance
"""
