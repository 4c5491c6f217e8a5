{{#ROW}}<ul class="photos">{{#PHOTO}}<li><a href="{{PATH}}"><img src="{{PATH}}?small=1" alt="{{WORDS}}" loading="lazy"></a></li>{{/PHOTO}}</ul>{{/ROW}}
