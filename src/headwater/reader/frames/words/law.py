"""Acts of courts, police, crime and of what is hidden or let out."""

from typing import Final

LAW: Final = """
arrest | arrest detain apprehend take_into_custody round_up nab hold_on_suspicion pick_up_on handcuff book_into_jail
  be_in_custody~ be_behind_bars~ pick_up bust= collar= haul_in take_in_for_questioning put_behind_bars
  place_under_arrest put_under_arrest hold_without_trial keep_in_custody remand place_under_house_arrest
  lead_away_in_handcuffs take_away_in_handcuffs be_under_arrest~ be_in_detention~ be_in_handcuffs~ be_in_cells~ intern
  remain_in_custody~ take_into_detention book_into_county hold_for_questioning | arrest detention custody detainee
  remand
release | release free let_go set_free bail let_out grant_bail release_on_bail free_on_bail free_from_jail turn_loose
  set_loose parole grant_parole be_out_on_bail~ be_free_on_bail~ post_bail~ make_bail~ | release parole bail! freeing
charge | charge indict prosecute bring_charges press_charges put_on_trial send_to_trial file_charges arraign
  slap_charges hit_with_charges hand_down_indictment file_case bring_case put_before_court send_for_trial
  refer_to_prosecutors bring_prosecution recommend_charges | indictment prosecution charges arraignment
drop_charges | drop_charges withdraw_charges dismiss_charges throw_out_charges abandon_case discontinue_case drop_case
  throw_out_case dismiss_case dismiss_suit dismiss_lawsuit throw_out_lawsuit throw_out_suit halt_prosecution
  abandon_prosecution drop_prosecution drop_lawsuit drop_suit |
sue | sue file_suit file_lawsuit bring_lawsuit take_to_court bring_legal_action take_legal_action launch_legal_action
  launch_lawsuit lodge_claim file_claim bring_suit take_action_against lodge_suit seek_damages litigate
  start_proceedings issue_proceedings launch_proceedings bring_proceedings go_to_court take_to_tribunal bring_claim
  issue_writ start_legal_action threaten_legal_action take_to_law | lawsuit suit litigation writ
settle | settle reach_settlement settle_out pay_to_settle pay_settlement | settlement
convict | convict find_guilty return_guilty be_guilty~ pronounce_guilty convict_of | conviction
acquit | acquit clear exonerate find_not_guilty walk_free find_innocent quash_conviction overturn_conviction
  be_not_guilty vindicate absolve exculpate walk_out_free clear_name clear_of | acquittal exoneration vindication
sentence | sentence jail imprison send_to_prison send_to_jail hand_sentence give_sentence give_life lock_up
  serve_sentence~ receive_sentence~ get_life~ begin_sentence~ face_jail~ send_down incarcerate give_years get_years~
  receive_years~ serve_time~ serve_years~ serve_life~ hand_down_sentence hand_term impose_sentence give_term
  begin_term~ be_serving~ get_sentence~ get_prison~ send_behind_bars put_away hand_jail hand_prison give_jail
  give_prison | sentence sentencing imprisonment incarceration jailing
execute | execute put_to_death send_to_gallows hang_for go_to_gallows~ lethally_inject put_before_firing | execution
  hanging
plead_guilty | plead_guilty enter_guilty_plea admit_charge admit_charges admit_guilt change_plea accept_charge |
plead_not_guilty | plead_not_guilty deny_charge deny_charges enter_not_guilty |
plead | plead enter_plea enter_pleas | plea
try | stand_trial~ face_trial~ go_on_trial~ appear_in_court~ appear_before_court~ appear_before_magistrates~
  be_on_trial~ be_in_dock~ face_judge~ face_jury~ face_court~ appear_at_court~ go_before_court~ go_before_judge~
  appear_before_judge~ come_to_court~ come_to_trial~ go_to_trial~ | trial prosecution
appeal | appeal lodge_appeal file_appeal launch_appeal challenge_ruling challenge_conviction challenge_decision
  challenge_verdict challenge_sentence contest_ruling appeal_against seek_judicial seek_leave_to take_to_appeal |
  appeal
rule | rule adjudicate hand_down_ruling decide_in_favour find_in_favour find_for find_against issue_ruling
  deliver_verdict return_verdict reach_verdict give_verdict deliver_judgment deliver_judgement give_judgment
  give_judgement hand_down_judgment hand_down_verdict adjudge make_ruling deliver_ruling | ruling verdict judgment
  judgement adjudication
fine | fine penalise penalize hit_with_fine impose_fine slap_fine hand_fine order_to_pay receive_fine~ face_fine~
  get_fine~ dock_points dock_pay surcharge impose_penalty hit_with_penalty issue_fine levy_fine face_penalty~
  hand_penalty give_fine | fine penalty surcharge
extradite | extradite hand_over_to_face send_to_face_trial surrender_to_authorities fly_back_to_face | extradition
  rendition
search | search raid comb swoop_on frisk rummage pat_down strip_search carry_out_raid carry_out_raids descend_on
  execute_warrant turn_over_house swoop turn_upside ransack go_through_belongings | raid search swoop
seize | seize confiscate impound capture expropriate requisition take_possession repossess appropriate_land
  take_away_passport freeze_account freeze_accounts haul_away | seizure confiscation haul expropriation requisition
accuse | accuse allege point_finger level_accusation level_allegation level_charge make_accusation make_allegation
  make_allegations implicate incriminate finger= insinuate | accusation allegation insinuation
suspect | suspect come_under_suspicion~ be_under_suspicion~ fall_under_suspicion~ be_suspect~ | suspicion
steal | steal rob loot burgle make_off run_off_with snatch break_into_shop break_into_house plunder pilfer hold_up
  swipe= pinch= nick= filch shoplift pickpocket make_away_with walk_off_with run_away_with help_themselves ransack
  hold_at_gunpoint rob_at_gunpoint break_into_car break_into_home siphon | theft robbery burglary heist looting
  larceny shoplifting
hack | hack breach infiltrate break_into_computers break_into_system break_into_systems break_into_network
  break_into_accounts gain_access compromise crack_password break_into_account break_into_server phish spoof
  get_into_system get_into_systems get_into_network exploit_flaw exploit_vulnerability exploit_weakness access_without
  enter_system enter_systems enter_network take_over_account take_over_accounts | hack breach intrusion cyberattack
  hacking phishing malware ransomware spyware
defraud | defraud swindle cheat embezzle siphon_off launder dupe con= hoodwink fleece rip_off trick= scam= bilk
  misappropriate skim= pass_off cook_books fiddle_books fiddle_expenses milk= pocket= dupe_into cheat_out_of
  overcharge | fraud embezzlement scam swindle laundering misappropriation hoax
forge | forge counterfeit falsify fix_match fake= fabricate doctor= rig= tamper plagiarise plagiarize make_up_evidence
  alter_records falsify_records manipulate | forgery fake fabrication falsification plagiarism tampering rigging
  manipulation
smuggle | smuggle traffic= run_guns run_drugs deal_drugs sell_drugs push_drugs peddle supply_drugs sneak_in sneak_into
  bring_in_illegally bootleg | smuggling trafficking smugglers peddling
vandalise | vandalise vandalize deface daub scrawl desecrate deface_with slash_tyres trash= smear_with | vandalism
  graffiti desecration
leak | leak leak_out pass_to_press slip_out pass_to_newspaper | leak leaks
disclose | disclose reveal divulge make_public lay_bare expose bring_to_light come_to_light uncover unmask own_up_to
  publicise publicize bring_into_open declassify unseal let_slip spill_beans blow_lid lift_lid blow_whistle shed_light
  go_public_with air_claims make_known open_up_about unearth_documents | disclosure revelation exposure whistleblowing
hold_back | conceal hide cover_up withhold keep_from suppress hold_back block keep_secret keep_quiet keep_under_wraps
  hush_up sweep_under_carpet sweep_under_rug mask= obscure gloss_over paper_over bury_report draw_veil keep_in_dark
  keep_lid keep_under_lock redact whitewash fail_to_disclose fail_to_declare fail_to_tell fail_to_report camouflage
  bury_news | concealment coverup secrecy whitewash redaction suppression
destroy_records | shred wipe delete erase burn_files burn_papers burn_documents overwrite wipe_drive wipe_phone |
  deletion
lie | lie mislead deceive misinform perjure fib give_false commit_perjury tell_lie tell_lies misrepresent misstate
  feign delude be_economical | deception lie perjury falsehood untruth disinformation misinformation
bribe | bribe buy_off pay_bribe pay_bribes take_bribe take_bribes take_kickbacks grease_palms pay_kickbacks
  accept_bribe accept_bribes solicit_bribe solicit_bribes offer_bribe offer_bribes | bribe bribery kickback corruption
  graft
abuse | abuse harass molest bully grope mistreat intimidate victimise victimize torment persecute brutalise brutalize
  humiliate stalk prey_on hound= groom= subject_to_abuse subject_to_harassment bully_into pester | harassment abuse
  bullying mistreatment intimidation persecution cruelty stalking maltreatment humiliation grooming torment
rape | rape sexually_assault | rape
discriminate | discriminate segregate treat_unfairly racially_profile | discrimination racism sexism segregation
  prejudice bigotry
threaten | threaten menace= issue_threat make_threat make_threats send_threats send_threatening hold_at_knifepoint |
  threat threats
blackmail | blackmail extort demand_ransom hold_to_ransom demand_money_from | blackmail extortion ransom
trespass | trespass break_in break_into scale_fence scale_wall climb_over_fence climb_fence get_into_grounds gatecrash
  intrude sneak_into_grounds encroach force_entry force_way climb_through_window | trespass encroachment intruders
escape_custody | break_out_of escape_from_prison escape_from_jail escape_custody abscond give_slip slip_custody
  go_on_run be_on_run~ be_at_large~ remain_at_large~ walk_out_of_prison tunnel_out evade_capture evade_arrest
  evade_police elude_police break_out jump_bail skip_bail be_still_at_large~ | jailbreak breakout fugitive
violate | violate flout contravene breach_law breach_rules breach_code break_law break_rules fall_foul infringe
  disobey defy break_rule break_regulations breach_rule breach_terms breach_contract breach_regulations
  breach_guidelines breach_order breach_licence breach_bail breach_standards breach_agreement overstep transgress
  circumvent fail_to_comply fall_short_of_standards be_in_breach contravene_rules | violation infringement breach
  contravention defiance transgression
comply | comply abide obey observe_rules adhere conform respect_rules honour_terms play_by_rules toe_line
  fall_into_line meet_terms be_in_line | compliance adherence conformity
exhume | exhume disinter dig_up_body dig_up_remains | exhumation
impersonate | impersonate pose_as masquerade pass_himself pass_herself pretend_to_be | impersonation
conspire | conspire collude plot= scheme= connive hatch_plot | conspiracy collusion plot
possess | possess_drugs possess_weapon be_in_possession be_found_with | possession
frame | fit_up plant_evidence |
autopsy | perform_autopsy carry_out_autopsy conduct_autopsy carry_out_postmortem | autopsy postmortem
deliberate | retire_to_consider consider_verdict be_deliberating begin_deliberations |
mistrial | declare_mistrial discharge_jury dismiss_jury collapse_trial | mistrial
retry | retry face_retrial~ order_retrial | retrial
injunction | grant_injunction win_injunction issue_injunction obtain_injunction | injunction
pick_jury | swear_in_jury empanel seat_jury select_jury pick_jury |
pay_ransom | pay_ransom hand_over_ransom |
bind | tie_up bind_and shackle= chain_to gag= |
witness | witness= see_attack be_witness |
enslave | enslave force_to_work force_into_labour | slavery servitude
"""
