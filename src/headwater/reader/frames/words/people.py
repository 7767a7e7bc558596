"""Acts of people day by day: how they move, what they do with each other and with things."""

from typing import Final

PEOPLE: Final = """
persuade | persuade convince talk_into win_over coax sway induce_to entice bring_round prevail_upon lure= tempt |
  persuasion
dissuade | dissuade deter discourage talk_out_of put_off_from scare_off frighten_off scare_away | deterrent
gather | gather assemble congregate throng= huddle= flock_to_square muster line_streets pack_square pack_into_square
  pile_into converge crowd_into crowd_around mass_outside turn_out_to_greet pour_into_streets come_out_in regroup |
  gathering assembly
shout | shout yell scream chant cry_out bellow shriek holler roar= call_out_to | shout yell scream chant shouts cries
jeer | boo heckle whistle_at barrack= shout_down catcall hiss= drown_out | boos jeers heckling
cheer | cheer clap give_ovation whoop rise_to_feet | cheers applause ovation clapping
climb_mountain | climb_mountain climb_peak climb_hill scale= summit= reach_summit ascend clamber abseil | ascent
descend | descend come_down_mountain climb_down_from go_down_stairs | descent
swim | swim= bathe paddle= snorkel |
enter | enter= go_into_building walk_into_building gain_entry set_foot step_inside go_inside get_inside be_let_in |
  entry
eat | eat= consume devour swallow= dine feast= gobble nibble= ingest drink= sip= gulp= | consumption
feed | feed= nourish |
cook | cook= bake= roast= fry= grill_meat serve_meal serve_meals prepare_meal prepare_meals |
weep | cry= weep= sob= break_down_in_tears burst_into_tears shed_tears be_in_tears wipe_away_tears hold_back_tears
  fight_back_tears choke_up | tears
laugh | laugh= chuckle= giggle= joke= smile= grin= crack_joke | laughter
hug | hug= kiss= cuddle= shake_hands_with | hug kiss handshake
kneel | kneel bow_to curtsy genuflect take_knee take_the_knee |
push | shove= jostle barge_into elbow= manhandle_out | shove
throw | hurl= toss= fling= lob= throw_at throw_from chuck= pelt_with sling_at |
hide_away | go_into_hiding be_in_hiding lie_low hole_up hide_out take_refuge seek_refuge seek_shelter take_cover
  take_shelter find_shelter shelter= seek_sanctuary | hiding
chase | chase= pursue give_chase tail= | chase pursuit
phone | make_phone_call
  phone= telephone= ring= dial= call_police call_ambulance call_emergency make_call place_call call_hotline |
  phonecall
contact | contact= get_in_touch reach_out be_in_contact be_in_touch make_contact correspond |
take_drugs | take_drugs take_cocaine take_heroin snort= inject_drugs overdose= abuse_drugs get_high be_drunk get_drunk
  be_intoxicated smoke= use_cocaine | overdose intoxication drunkenness
date | be_in_relationship go_out_with have_affair start_dating fall_in_love cheat_on have_fling | romance
gamble | gamble= bet= wager= stake= place_bet | gambling wager
reunite | reunite reunify be_back_together bring_back_together | reunion reunification
pregnant | be_pregnant expect_baby expect_child expect_twins fall_pregnant become_pregnant | pregnancy
live | live= reside dwell inhabit be_resident |
appear | appear_at appear_on appear_in_public make_appearance show_face be_seen_in | appearance
"""
