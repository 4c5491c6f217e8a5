<p class="message tone-orange">{{WORDS}} <a href="{{PATH}}">[[calendar.confirm_days]]</a></p>
