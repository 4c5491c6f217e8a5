{{#NOTE}}<p class="message tone-blue">[[programme.first_hour.note]] {{TEXT}} <a href="/start">[[programme.first_hour.go_on]]</a></p>{{/NOTE}}
