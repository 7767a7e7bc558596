"""Acts of weather, farming, animals, energy and the environment."""

from typing import Final

NATURE: Final = """
destroy_animal | put_down euthanise euthanize put_to_sleep put_out_of_misery | euthanasia
heat | heat= warm= heat_up warm_up thaw= melt defrost | warming melting thaw
cool | cool= chill= freeze_over ice_over refrigerate cool_down | cooling
rain | rain= snow= hail= drizzle= bucket_down |
harvest | harvest= pick_fruit pick_crop pick_crops gather_crop bring_in_crop bring_in_harvest bring_in_crops | harvest
farm | farm= cultivate grow_crops grow_vegetables grow_grain raise_cattle raise_livestock keep_cattle keep_sheep
  graze= till= rear= | cultivation
irrigate | irrigate water= | irrigation
fertilise | fertilise fertilize spray_crops spray_fields apply_fertiliser apply_fertilizer |
fish | fish= trawl= land_fish catch_fish net_fish |
breed | breed= spawn= lay_eggs lay_egg rear_young mate= nest= | breeding spawning nesting
die_out | go_extinct become_extinct be_extinct be_endangered face_extinction~ | extinction extinct
dry_up | dry_up run_dry parch wither dry_out | drought
discard | discard= throw_away bin= jettison dump_rubbish dump_waste litter= dispose_of get_rid_of_waste toss_away |
  disposal littering
decommission | decommission= take_off_grid | decommissioning
offset | offset counterbalance counteract |
"""
