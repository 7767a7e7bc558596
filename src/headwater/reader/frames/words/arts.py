"""Acts of the arts, the media, faith and ceremonies."""

from typing import Final

ARTS: Final = """
photograph | photograph= film= take_photo take_photos take_picture take_pictures snap= capture_on_camera
  capture_on_film capture_on_video videotape catch_on_camera catch_on_film | filming
pose | pose_for pose_with be_photographed walk_runway walk_red_carpet model_for | photoshoot
record_music | record_album record_song record_single cut_record lay_down_track |
depict | depict portray characterise characterize illustrate paint= sculpt= sketch= draw_picture carve= etch |
  depiction portrayal
make_film | direct_film shoot_film make_film film_scenes shoot_scenes produce_film |
adapt | adapt= turn_into_film remake= reboot= | adaptation remake
translate | translate render_into dub_into | translation
date_back | date_back date_from date_to originate_in stem_back |
broadcast | broadcast= air= televise screen_documentary transmit_live livestream go_on_air show_on_television
  show_live stream_live | broadcast telecast airing
censor | censor= black_out_coverage | censorship
subscribe | subscribe sign_up_for | subscription
go_viral | go_viral spread_online be_widely_shared |
unveil_statue | unveil_plaque unveil_statue unveil_memorial unveil_monument | unveiling dedication
parade | parade= process= march_past troop_past fly_past ride_in_procession | parade procession pageant cortege
lie_in_state | lie_in_state file_past |
baptise | baptise baptize christen | baptism christening
preach | preach deliver_sermon give_sermon deliver_homily | sermon homily
excommunicate | excommunicate defrock unfrock | excommunication
speak_publicly | give_speech deliver_speech make_speech give_address deliver_address address_nation address_parliament
  address_rally address_crowd address_meeting give_lecture deliver_lecture speak_at take_podium |
decorate | decorate adorn festoon deck_out drape= | decoration
light_up | light_up illuminate switch_on_lights turn_on_lights | illumination
"""
